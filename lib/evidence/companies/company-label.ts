/** Words before which, or above which, forms and imprints put the name of a company. */
export const COMPANY_LABEL =
  /^(?:(?:legal |registered |full |trading )?(?:company|business|firm|organi[sz]ation)(?: name)?|legal (?:name|entity)|trading (?:name|as)|publisher|site (?:owner|operator|publisher)|(?:web)?site published by|firm(?:a|enname|ierung)?|unternehmen|anbieter(?:in)?|dienste?anbieter(?:in)?|betreiber(?:in)?(?: der (?:web)?seite)?|seitenbetreiber|herausgeber(?:in)?|medieninhaber(?:in)?(?: und herausgeber)?|verantwortlich|angaben gemäß § ?5 (?:tmg|ddg|e-?commerce-?gesetz|ecg)|(?:angaben|informationen) (?:nach|lt\.) § ?5 (?:tmg|ddg|ecg)|raison sociale|dénomination(?: sociale)?|nom de (?:la société|l['’]entreprise)|société|entreprise|éditeur(?: du site)?(?: (?:web|internet))?|éditeur et propriétaire|propriétaire(?: du site)?|le (?:présent )?site est édité par|razón social|denominación(?: social)?|empresa|titular(?: del sitio web)?|nombre (?:comercial|de la empresa)|razão social|nome (?:empresarial|da empresa|fantasia)|ragione sociale|denominazione(?: sociale)?|titolare(?: del sito)?|bedrijf(?:snaam)?|handelsnaam|företag(?:snamn)?|firmanavn|foretaksnavn|virksomhed|yrityksen nimi|yritys|pełna nazwa|nazwa(?: firmy)?|název(?: společnosti| firmy)?|obchodní (?:firma|jméno)|provozovatel|obchodné meno|prevádzkovateľ|cégnév|a cég neve|üzemeltető|szolgáltató|denumire(?:a firmei)?|operator|naziv(?: tvrtke| podjetja)?|tvrtka|(?:şirket|firma|ticaret) (?:adı|[uü]nvanı)|[uü]nvan|ettevõte|ärinimi|įmonė|pavadinimas|uzņēmums|nosaukums|(?:полное |сокращ[её]нное |краткое )?наименование(?: организации| предприятия| юридического лица)?|организация|компания|юридическое лицо|(?:повна )?назва(?: підприємства)?|фирма|επωνυμία|εταιρεία|اسم الشركة|الشركة|نام شرکت|שם (?:החברה|העסק)|tên (?:công ty|doanh nghiệp)|nama perusahaan|会社名|商号|社名|法人名|団体名|販売(?:業者|事業者)|運営(?:会社|者)|事業者名?|公司名[称稱]|企业名称|单位名称|主办单位|版权所有|回?회사명|상호(?:명)?|법인명|사업자명|ชื่อบริษัท)\s?(?:[:：]|$)/iu

/** What stands behind such a label in its line, or null where the line is none; '' where the next line is meant. */
export function behindCompanyLabel(line: string): string | null {
  const label = COMPANY_LABEL.exec(line)?.[0]
  return label === undefined ? null : line.slice(label.length).trim()
}

/** A line of its own kind below a label: "Nom : Zoé Lambrin", "Email: …". */
const PAIR = /^(\p{L}[\p{L}\s.’'-]{1,30}?)\s?[:：]\s{0,2}(?=\S)/u
/** Such a line tells who it is by these words. */
const NAME_OF =
  /^(?:name|nom|nome|nombre|naam|navn|namn|nimi|imię i nazwisko|nazwa|jméno|meno|név|nume|ime|ad[ıi]|vardas|vārds|имя|название|ім['’]я|назва|име|όνομα|الاسم|שם|名称|名稱|氏名|이름)$/iu

/** What a line below a label of a company names: all of it, or what stands behind its own "Name:"; '' for another fact. */
export function belowCompanyLabel(line: string): string {
  const pair = PAIR.exec(line)
  if (pair === null) return line
  return NAME_OF.test(pair[1] ?? '') ? line.slice(pair[0].length).trim() : ''
}

/** Headings of the page on which the law has the publisher of a site name itself. */
const IMPRINT =
  /^(?:impressum|imprint|legal (?:notice|disclosure|information)|mentions légales|informations légales|aviso legal|información legal|aviso legal y privacidad|note legali|informazioni legali|colofon|nota legal|informações legais|avisos legais|impresszum|tiráž|nota prawna|informacje prawne|juridisk information|юридическая информация|правова інформація|特定商取引法に基づく表記)$/iu

export const isImprintHeading = (line: string): boolean => IMPRINT.test(line)

/** Where these begin, the firm is the one that keeps the server. */
export const HOSTING =
  /(?<!\p{L})(?:h[ée]berg(?:ement|eur|é)|hosting|hoster|hosted|webhost|alojamiento|hospedaje|hospedagem|alojamento|tárhely|хостинг)/iu
