import { isMailHost, isReservedHost } from '../../evidence/emails/mail-host.ts'
import { localPartOf, mailHostOf } from './email-kind.ts'

/** "first.last" in the languages of business: how the addresses of a company are made up, and nobody's own. */
const PATTERN_LOCAL =
  /^(?:(?:first|given|last|sur|family)[._-]?names?[._-](?:first|given|last|sur|family)[._-]?names?|f(?:irst)?[._-]?last(?:name)?|first[._-]?initial[._-]?last[._-]?name|v(?:orname)?\.(?:nach|zu)name|nachname\.vorname|pr[eé]nom[._-]nom|nom[._-]pr[eé]nom|nome\.cognome|cognome\.nome|nombre[._-]apellidos?|nome\.sobrenome|voornaam\.achternaam|imi[eę]\.nazwisko|jm[eé]no\.p[rř][ií]jmen[ií]|f[oö]r?na[mv]n\.e(?:fter|tter)na[mv]n|etunimi\.sukunimi|ad\.soyad)$/i
/** What forms show in the place of the visitor's own address. */
const PLACEHOLDER_LOCAL =
  /^(?:my|your|tu|su|seu|votre|ton|ihre?|deine?|uw|jouw|twoj)[._-]?(?:e?-?mail|correo|courriel|nombre|nom|nome|name|naam|adresse|address)$|^(?:nombre|usuario|somebody|anyone|foo|bar|foobar|asdf|m(?:ax|aria|artina)?\.?mustermann|erika\.?mustermann)$/i
/** Hosts named "example", "your company" or "domain", in whatever language. */
const SAMPLE_HOST =
  /^(?:mail\.)?(?:(?:my|your|our|some|any|ihre?|deine?|meine?|tu|su|seu|votre|mon|uw|jouw)-?(?:domain|domaine|dominio|company|firma|site|website|business|org|empresa|sitio|email)|beispiel|musterfirma|mustermann|muster|exemple|ejemplo|esempio|exemplo|voorbeeld|przyklad|priklad|esimerkki|ornek|examples?(?!\.(?:com|net|org)$)|domain|domaine|dominio|domena|company|address|placeholder|somewhere|nowhere|foo|bar|foobar)\.(?:com|net|org|de|at|ch|fr|es|it|nl|pl|cz|fi|io|co|com\.br|com\.tr|co\.uk|tld)$/i

/**
 * True for an address that stands for any: a pattern, a form's placeholder, or one on a host kept for examples
 * (RFC 2606). A page on such a host is an example itself, and there those addresses are its own.
 */
export function isSampleEmail(address: string, pageHost: string): boolean {
  const local = localPartOf(address)
  const host = mailHostOf(address).toLowerCase()
  if (PATTERN_LOCAL.test(local) || PLACEHOLDER_LOCAL.test(local)) return true
  if (SAMPLE_HOST.test(host)) return !`.${pageHost}`.endsWith(`.${host}`)
  return isReservedHost(host) && isMailHost(pageHost) && !isReservedHost(pageHost)
}
