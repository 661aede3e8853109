/** Signs of a country in a page's language and text, each with its weight. */

/** Where else a language is spoken, for pages that name no region. */
const SPOKEN = new Map(
  Object.entries({
    ar: 'SA AE EG MA JO LB KW QA',
    de: 'AT CH',
    el: 'CY',
    en: 'US GB CA AU IE NZ ZA IN SG',
    es: 'MX AR CO CL PE EC US',
    fr: 'BE CH CA MA TN SN CI',
    it: 'CH',
    nl: 'BE',
    pt: 'PT',
    ro: 'MD',
    ru: 'KZ BY UA',
    sv: 'FI',
    zh: 'TW HK SG',
  }),
)

/** Page builders leave "en-US" or "en-GB" wherever nobody changed it. */
export function countriesOfLanguage(language: string): [country: string, weight: number][] {
  if (language === '') return []
  const region = regionOf(language)
  const spoken = (SPOKEN.get(language.slice(0, 2).toLowerCase()) ?? '').split(' ').filter(Boolean)
  const likely = region ?? maximise(language)?.region ?? null
  const elsewhere = spoken
    .filter((code) => code !== likely)
    .map((code, index): [string, number] => [code, 0.15 - index * 0.01])
  if (likely === null) return elsewhere
  const careless = region === null ? { US: 0.2 } : { US: 0.3, GB: 0.3 }
  return [[likely, new Map(Object.entries(careless)).get(likely) ?? 1], ...elsewhere]
}

/** Scripts, currencies and legal forms that only one country has, or one more than all others. */
export const SIGNS: [country: string, weight: number, sign: RegExp][] = [
  ['KR', 1, /\p{Script=Hangul}{2}/u],
  ['JP', 1, /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u],
  ['TH', 1, /\p{Script=Thai}{2}/u],
  ['IL', 1, /\p{Script=Hebrew}{2}/u],
  ['GR', 1, /\p{Script=Greek}{3}/u],
  ['GE', 1, /\p{Script=Georgian}{2}/u],
  ['AM', 1, /\p{Script=Armenian}{2}/u],
  ['UA', 1, /[іїєґ]/iu],
  ['RU', 0.4, /[ыэъ]/iu],
  ['BY', 1, /ў/iu],
  ['KZ', 0.6, /[қңүұһөәғ]/iu],
  ['IN', 0.8, /\p{Script=Devanagari}{2}|₹|(?<!\p{L})(?:Pvt|Private)\.? (?:Ltd|Limited)/u],
  ['VN', 1, /[ươđ]\p{L}{0,3}[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ['TR', 0.8, /₺|[ığş]\p{L}{0,6}[ığş]|(?<!\p{L})Tic\. Ltd/u],
  ['GB', 0.4, /£/u],
  ['BR', 0.8, /R\$|(?<!\p{L})(?:CNPJ|Ltda)(?!\p{L})/u],
  ['PL', 0.8, /(?<!\p{L})(?:zł|NIP|REGON|Sp\. z o\.? ?o)(?!\p{L})/u],
  ['CZ', 0.6, /(?<!\p{L})(?:Kč|IČO?)(?!\p{L})/u],
  ['HU', 0.8, /(?<!\p{L})(?:Kft|Zrt|Nyrt)(?!\p{L})/u],
  ['DE', 0.5, /(?<!\p{L})(?:GmbH|e\.V\.|gGmbH|HRB)(?!\p{L})/u],
  ['IT', 0.7, /(?<!\p{L})(?:S\.r\.l\.|S\.p\.A\.|P\. ?IVA|Partita IVA)/u],
  ['NL', 0.6, /(?<!\p{L})(?:B\.V\.|KvK)(?!\p{L})/u],
  ['FR', 0.6, /(?<!\p{L})(?:SIRET|SIREN|SARL|S\.A\.R\.L)(?!\p{L})/u],
  ['MX', 0.8, /S\.? ?A\.? de C\.? ?V|R\.?F\.?C\.?:/u],
  ['AU', 0.8, /(?<!\p{L})(?:Pty\.? (?:Ltd|Limited)|ABN)(?!\p{L})/u],
  ['ZA', 0.6, /\(Pty\) Ltd/u],
  ['SG', 0.8, /Pte\.? Ltd/u],
  ['MY', 0.8, /Sdn\.? Bhd/iu],
  ['ID', 0.6, /(?<!\p{L})PT\.? \p{Lu}\p{Ll}+.{0,30}Tbk|(?<!\p{L})Jl\. /u],
  ['SE', 0.5, /(?<!\p{L})(?:Org\.? ?nr|AB)(?!\p{L})/u],
  ['DK', 0.6, /(?<!\p{L})(?:CVR|ApS)(?!\p{L})/u],
  ['NO', 0.4, /(?<!\p{L})(?:Org\.? ?nr|ASA)(?!\p{L})/u],
  ['FI', 0.6, /(?<!\p{L})(?:Oyj?|Y-tunnus)(?!\p{L})/u],
  ['AR', 0.8, /(?<!\p{L})CUIT(?!\p{L})/u],
  ['CL', 0.5, /(?<!\p{L})R\.?U\.?T\.?:/u],
  ['US', 0.3, /(?<!\p{L})(?:LLC|Inc\.)/u],
]

const LONGEST_TEXT = 30_000

export const countriesOfText = (text: string): [country: string, weight: number][] => {
  const looked = text.slice(0, LONGEST_TEXT)
  return SIGNS.flatMap(([country, weight, sign]) => (sign.test(looked) ? [[country, weight]] : []))
}

export function regionOf(locale: string): string | null {
  return /^[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_]([a-z]{2})\b/i.exec(locale)?.[1]?.toUpperCase() ?? null
}

function maximise(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language).maximize()
  } catch {
    return null
  }
}
