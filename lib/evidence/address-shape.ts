/** What postal addresses look like around the world. */

/**
 * A postcode with what stands beside it: US and Australian states, UK, Canada, Ireland, the Netherlands, Japan, Portugal
 * and Brazil, Poland, six digits of Russia, India and China, and three to five digits before or behind a town.
 */
export const POSTCODE =
  /(?<![\w-])(?:[A-Z]{2}[., ]{1,3}\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|TAS|ACT|[NSW][AT])[ ,]{1,2}\d{4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] [A-Z\d]{4}|\d{4} ?[A-Z]{2},? \p{Lu}\p{L}{2}|〒 ?\d{3}[-ー−]\d{4}|\d{3}-\d{4} ?\p{Script=Han}|\d{4}-\d{3} \p{Lu}\p{L}{2}|\d{5}-\d{3}|\d{2}-\d{3} \p{Lu}\p{L}{2}|(?:[A-Z]{1,2}[ -])?\d{2,3} ?\d{2},? \p{Lu}\p{L}{2}|\d{6}, ?(?:г\. ?)?\p{Lu}\p{L}{2}|\p{L}{3}[ ,–-]{1,3}\d{3} ?\d{3})(?![\w-]{1,3}\d)/u

/** Words for streets and houses, alone or at the end of a street's name. */
const STREETS = [
  /(?<![\p{L}\d])(?:\d{1,5}[a-z]? (?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}(?:St(?:reet)?|R(?:oa)?d|Ave(?:nue)?|Blvd|Boulevard|Lane|Ln|Dr(?:ive)?|Way|C(?:our)?t|Pl(?:ace)?|Sq(?:uare)?|H(?:igh)?wy|Highway|Parkway|Pkwy|Terrace|Crescent|Close|Gardens|Park|Row|Walk|Hill|Quay|Mews)(?![\p{L}])|p\.? ?o\.? box|suite \d|\d(?:st|nd|rd|th) floor)/iu,
  /(?<![\p{L}\d])(?:(?:rue|avenue|av\.|bd|boulevard|place|chemin|quai|impasse|allée|cours|route|calle|c\/|avda\.?|avenida|plaza|paseo|carrera|via|viale|piazza|corso|largo|rua|travessa|praça|estrada|rodovia|ul\.|ulica|al\.|aleja|pl\.|plac|nám\.|strada|calea|șos\.|bd\.|ул\.|улица|просп?\.|проспект|пр-т|пр\.|пер\.|наб\.|шоссе|вул\.|бул\.|бульвар|площадь|οδός|λεωφ(?:όρος|\.)|شارع|طريق|רחוב|רח['׳]|שד['׳]|đường|phố|jalan|jl\.|lorong|soi|ถนน|ซอย) ?[\p{L}\d«"“])/iu,
  /(?<![\p{L}\d])(?:\p{Lu}\p{L}{2,20} (?:straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|utca|út|tér|sok\.|cad\.|mah\.|street) ?\d{0,4}|(?:nagar|marg|chowk|sector) ?[\d,-])/iu,
  /\d{1,4}(?:丁目|番地?|号|號)|(?<=\p{Script=Hangul})[로길] ?\d{1,4}|(?<=\p{L}{3})(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|dreef|singel|gatan|vägen|gata|veien|vegen|vej|gade|väg|allé|katu|tie|utca|út|tér|sokak|sokağı|caddesi|bulvarı) ?(?:nr?\.? ?)?\d{1,4}/iu,
]

export const hasStreet = (text: string): boolean => STREETS.some((pattern) => pattern.test(text))

/** Dates, notices of rights and links, which have numbers too. */
export const NO_ADDRESS =
  /©|\(c\) ?\d|copyright|https?:|www\.|(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|juin|juillet|août|octobre|décembre|enero|febrero|marzo|junio|julio|agosto|octubre|diciembre) (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2}(?!\d)|(?<!\p{L})(?:meeting|materials|news|read more|click|hours|opening|vol\.|isbn|order|vat|ust|iban)(?!\p{L})/iu

/** How much a text has the form of a postal address, 0 to 1. */
export function addressShape(text: string): number {
  if (!/\d/.test(text) || NO_ADDRESS.test(text)) return 0
  const inStreet = hasStreet(text)
  const postcode = POSTCODE.exec(text)?.[0] ?? ''
  // "2019 Board": four digits before a word are a year where nothing else speaks of a place.
  const hasPostcode = postcode !== '' && (inStreet || !/^(?:19|20)\d{2}[ ,]/.test(postcode))
  if (inStreet && hasPostcode) return 0.9
  if (inStreet) return 0.68
  return hasPostcode ? 0.6 : 0.3
}
