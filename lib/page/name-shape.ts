import { unseam } from './text.ts'

/** Whether a short text has the form of a person's name. Whether it is one is for `lib/lead` to judge. */

export const HONORIFICS =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|hon|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|don|doña|dott|dott\.ssa|ing|mag|arch|avv|rag|drs|ir|dhr|mw|pan|pani|ra|rain|dipl\.?-?\s?\p{L}{2,8}|m\.?sc|b\.?sc|med|phil|iur)(?:\.\s?|\s+))+(?=\p{L})/iu
export const CREDENTIALS =
  /(?:[,\s]+(?:jr|sr|ii|iii|iv|esq|ph\.?\s?d|m\.?d|d\.?d\.?s|mba|m\.?b\.?a|cpa|cfa|cfp|pe|p\.?e|ll\.?m|ll\.?b|m\.?a|b\.?a|m\.?sc|b\.?sc|m\.?p|mp|msc|bsc|frcs|rn|pmp|gri|jd|j\.?d|aia|facs|llm|fca|mbe|obe|cbe|qc|kc)\.?(?![\p{L}]))+$/iu
/** Only an initial or a short form ends in a dot. */
export const NAME_PART =
  /^\p{Lu}(?:\p{L}?\p{M}?\p{L}?\.(?:\p{Lu}\.){0,2}|[\p{L}\p{M}]{0,20}(?:['’`-][\p{L}\p{M}]{1,20}){0,3})$/u
export const GLUED_INITIAL = /(?<=(?:^|[\s.])\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu
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
export const JAPANESE_NAME = /^\p{Script=Han}{1,3}[ 　]\p{Script=Han}{1,3}$/u

export const PARTICLES = new Set(
  'de da do dos das del della delle di du d van von der den dem ter ten te la le los el al bin ibn binti ben bat y e i zu zum zur af av ap mac st'.split(
    ' ',
  ),
)

/** Words of menus, buttons and headings. A name has none of them. */
const NOT_IN_NAMES = new Set(
  (
    'about accept account any available address all and archive article back blog book buy call careers cart center centre change ' +
    'click close comments company contact contacts cookie cookies copyright corporate countries customer customers ' +
    'department details directions directory download email events facebook fax featured find follow for free from ' +
    'gallery get group help here home hours how in inc info information instagram jobs join kontakt language latest ' +
    'learn legal limited link linkedin list llc local location login ltd mail main management map media meet members ' +
    'menu mobile more my new news newsletter next of office offices on online open opening or our overview page ' +
    'partners phone photo policy popular press previous price print privacy product products profile project projects ' +
    'publications read ready register related report request research resources results sale sales school search see ' +
    'send service services settings share shop show sign site sitemap skip social solutions special staff start street ' +
    'subscribe support team technology telefon telephone terms the this time to today top tours training up first last quick links useful connected roles current trending searches remember me password twitter uk ' +
    'university usa use user view visit we website welcome what who why with work world you your youtube zip ' +
    'über uns und der die das impressum datenschutz anfahrt öffnungszeiten aktuelles startseite leistungen ' +
    'accueil contactez mentions légales nous notre equipe équipe inicio contacto nosotros servicios aviso ' +
    'chi siamo servizi azienda contatti onze diensten over ons monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april june july august september october november december gmbh'
  ).split(' '),
)

export const isNotInNames = (word: string): boolean => NOT_IN_NAMES.has(word.toLowerCase())

/** The name without titles of courtesy before and letters behind. */
export function bareName(text: string): string {
  return unseam(text)
    .trim()
    .replace(HONORIFICS, '')
    .replace(CREDENTIALS, '')
    .replace(GLUED_INITIAL, ' ')
    .trim()
}

/** Two to five capitalised words, initials and particles; or a name of a script without capitals. */
export function isNameShaped(text: string): boolean {
  if (text.length > 60 || text.length < 2) return false
  const name = bareName(text)
  if (KOREAN_NAME.test(name) || CHINESE_NAME.test(name) || JAPANESE_NAME.test(name))
    return !NOT_NAMES.has(name)
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 6) return false
  const parts = words.filter((word) => !PARTICLES.has(word.toLowerCase()))
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    parts.every((part) => NAME_PART.test(part) && !isNotInNames(part)) &&
    parts.some((part) => part.replace(/[^\p{L}]/gu, '').length > 1 && !/^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(part))
  )
}
