import { foldText } from '../../evidence/fold-text.ts'

/** Words that titles and lines have beside the name of a company, and that are none. Plain data. */

/** A part of a title made of these only names a page. Folded: small and without accents. */
const PAGE_WORDS = new Set(
  // English
  (
    'a about address addresses all an and at board boards bio biography blog by careers clients company contact contacts department departments ' +
    'details detail directions directory directors e employee employees english executive executives find faculty faq for form frontpage ' +
    'general get have headquarters help here hello history home homepage how in info information inquiry inquiries into is it job jobs key landing latest ' +
    'leadership legal list location locations login main management map meet member members mission my new news notice of office offices officers ' +
    'on or our overview page pages partners people personnel phone policy portfolio press privacy profile profiles reach research services ' +
    'site sitemap sitio speaker speakers staff start statement story support t team teams terms test the to touch trustees us us! visit we web ' +
    'website welcome who with work you your untitled document index default ' +
    // German
    'uber uns und der die das anfahrt ansprechpartner ansprechpartnerin ansprechpersonen aktuelles allgemein deutsch datenschutz datenschutzerklarung ' +
    'geschaftsfuhrung geschaftsleitung herzlich impressum im ihr ihre kontakt kontakte kontaktformular kontaktdaten kollegium leitung mitarbeiter ' +
    'mitarbeiterinnen mitglieder personen presse pressekontakt profil seite start startseite stellenangebote unser unsere unternehmen vorstand webseite ' +
    'willkommen zu zum zur ' +
    // French
    'accueil a-propos propos bienvenue chez contactez contacter coordonnees de des direction du equipe equipes et l la le les mentions legales nos notre nous ' +
    'personnel plan presentation qui sommes votre annuaire ' +
    // Spanish, Portuguese, Italian
    'acerca aviso bienvenida bienvenidos contactanos contacto contactos contactar directorio donde el en equipo estamos inicio los nosotros nuestro ' +
    'nuestra personal portada pagina principal privacidad quienes somos sobre y as bem-vindo contato contate conosco equipa equipe fale nos ' +
    'o os quem sobre chi siamo azienda contattaci contatti contatto dove di gli il la lo nostro home principale benvenuti note legali ' +
    // Dutch and Nordic
    'medewerkers ons onze over welkom contactgegevens wie zijn wij om oss kontakta medarbetare valkommen forsiden forside hjem hem ansatte kontakt-oss ' +
    'medarbejdere om-os velkommen os etusivu yhteystiedot yhteys ota yhteytta meista henkilosto ' +
    // Slavic, Baltic, Hungarian, Romanian, Turkish in Latin letters
    'o-nas nas kontakty kontakt strona glowna zespol pracownicy hlavni stranka uvod domov domu tym onama pocetna naslovnica naslovna kontakti uvodna kapcsolat ' +
    'rolunk fooldal munkatarsak nyitolap impresszum acasa despre noi echipa contacteaza-ne iletisim hakkimizda hakkinda ana sayfa anasayfa ekibimiz biz kimiz kurumsal bize ulasin ' +
    'kontaktai apie mus pradzia titulinis kontakte par mums sakums meist avaleht lien he trang chu gioi thieu ve chung toi tentang kami hubungi beranda utama laman ' +
    // Cyrillic and Greek
    'контакты контакт контакти наши наша нас о об главная страница команда сотрудники руководство компании компания компанії нам про нашу обратная связь добро пожаловать ' +
    'головна сторінка зв язок з нами начало за начална реквизиты почетна насловна επικοινωνια αρχικη σελιδα ποιοι ειμαστε σχετικα με εμας η ομαδα μας στοιχεια επικοινωνιας'
  ).split(' '),
)

/** The same in scripts that put no blanks between words, or that have no small letters. */
const PAGE_PHRASE =
  /^(?:お?問い?合わ?せ(?:先|フォーム)?|会社(?:概要|案内|情報)|企業情報|アクセス|ホーム|トップ(?:ページ)?|スタッフ(?:紹介)?|役員(?:一覧|紹介)?|特定商取引法に基づく表記|联系(?:我们|方式)|关于我们|公司简介|首页|聯絡我們|聯繫我們|關於我們|首頁|团队|회사\s?소개|오시는\s?길|문의(?:하기)?|연락처|홈|공지사항|인사말|조직도|اتصل بنا|تواصل معنا|من نحن|عن الشركة|الرئيسية|الصفحة الرئيسية|فريق العمل|تماس با ما|درباره ما|صفحه اصلی|צור קשר|צרו קשר|אודות(?:ינו)?|דף הבית|הצוות(?: שלנו)?|ติดต่อเรา|เกี่ยวกับเรา|หน้าแรก|หน้าหลัก|संपर्क(?: करें)?|हमारी टीम|हमसे संपर्क करें|हमारे बारे में|मुखपृष्ठ)$/u

/** True for "Contact us", "Über uns" and their like: the name of a page, not of a company. */
export function isPageName(text: string): boolean {
  const folded = foldText(text).trim()
  if (PAGE_PHRASE.test(folded)) return true
  const words = folded.split(/[^\p{L}\p{M}\d-]+/u).filter(Boolean)
  return words.every((word) => PAGE_WORDS.has(word) || /^\d{1,3}$/.test(word))
}

/** Those who made the site or its parts, and what stands where nobody wrote a name. */
const NOBODY =
  /^(?:wordpress(?:\.(?:com|org))?|wix(?:\.com)?|joomla!?|drupal|typo3(?: cms)?|squarespace|shopify|jimdo|weebly|elementor|webflow|ghost|hubspot|cloudflare|google(?: (?:maps?|translate|analytics))?|facebook|twitter|x|instagram|youtube|linkedin|whatsapp|recaptcha|paypal|visa|mastercard|bootstrap|jquery|font awesome|creative commons|cookiebot|onetrust|trustpilot|godaddy|plesk|apache|nginx|iis|microsoft sharepoint|adobe|just another wordpress(?:\.com)? (?:site|weblog)|(?:ein weitere[rs]?|un nouveau|otro sitio|un altro|sitio) wordpress.{0,20}|my (?:blog|site|website|wordpress)|site title|your (?:company|site|logo)|company name|mysite|new site|untitled|coming soon|under construction|loading|page not found|(?:page )?title|no title|new page|sans titre|ohne titel|sin título|404|403|forbidden|access denied|attention required|just a moment|iso|ssl|svg|png|jpe?g|gif|image|img|picture|header|footer|banner|icon|logo|logotype|brand|menu|close|search|back to top|scroll to top|avatar)[\s.!…:-]{0,5}$/i

export const isNobody = (text: string): boolean => NOBODY.test(foldText(text).trim())

/** Begins the part of a line that tells who made the site. */
export const MADE_BY =
  /(?<![\p{L}\d])(?:(?:proudly )?(?:powered|designed|developed|created|built|hosted|made|maintained|managed|produced)(?: (?:and|&) (?:powered|designed|developed|created|built|hosted|maintained))?(?: with \S{1,20})? (?:by|with|on)|(?:web ?)?(?:site|design|theme|template|hosting|development|seo)(?: (?:and|&) (?:development|hosting))? (?:by|from|:)|web ?design\s?[:|]|webdesign|website:|umsetzung|realisierung|realisiert|programmierung|gestaltung|erstellt (?:von|mit)|réalisation|conception|création|réalisé par|créé par|diseño|diseñado|desarrollado|desarrollo|creado con|desenvolvido|criado com|realizzazione|realizzato|sviluppato|gemaakt door|ontwerp|ontwikkeld|tvorba|projekt i|wykonanie|realizacja|vytvořil|készítette|producerad|разработка|разработано|создание сайта|сделано в|розробка|制作|技术支持|技術支持|設計|tasarım|thiết kế)(?![\p{L}\d])/iu

/** What follows a name in the heading of a page about its people. */
export const HEADING_TAIL =
  /(?<=\S)[\s,:–-]{1,3}(?:(?:our|the|executive|advisory) )?(?:board(?: of (?:directors|trustees|governors))?(?: members)?|members|staff|team|officers|directors|trustees|leadership|faculty|people|directory|contacts?|kontakt|impressum|vorstand|mitarbeiter|équipe|bestuur|styrelsen?)$/iu
