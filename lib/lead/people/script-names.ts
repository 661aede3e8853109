/** Words of forms and notices that have the shape of a Korean or Chinese name. */
const NOT_NAMES = new Set(
  '이메일 전화 주소 선거구 홈페이지 연락처 정보 소개 장관급 차관급 국회 위원회 고객 문의 안내 방문자 이용자 한국어 공지사 자료실 노하우 유튜브 민원실 성명서 조직도 황금기 전화기 联系我 关于我 黄金 高清 金融 高级 马上 方法 白色 任务 江苏 陈列 张贴'.split(
    ' ',
  ),
)

/** Two to four syllables behind one of the commonest family names; other scripts do not mark names. */
export const KOREAN_NAME =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국]\s?\p{Script=Hangul}{2}$/u
export const CHINESE_NAME =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严][\p{Script=Han}]{1,2}$/u
export const JAPANESE_NAME =
  /^(?:\p{Script=Han}{1,3}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}|[\p{Script=Katakana}ー]{2,10}[・＝][\p{Script=Katakana}ー]{2,12})$/u

/** True for a name in a script without capitals, by its family name. */
export function isScriptName(text: string): boolean {
  return (
    [KOREAN_NAME, CHINESE_NAME, JAPANESE_NAME].some((pattern) => pattern.test(text)) && !NOT_NAMES.has(text)
  )
}
