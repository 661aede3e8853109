import { isFreemail, registrableDomain } from '../company/domain.ts'

/** Addresses that nobody reads. */
const UNREAD =
  /^(?:no-?_?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|unsubscribe|abuse|hostmaster)(?:[+.\d-].*)?$/i
/** Addresses that stand in templates and manuals. */
const SAMPLE_LOCAL =
  /^(?:your-?(?:name|e?mail)|you|user(?:name)?|name|e?mail|someone|first\.?last|vorname\.nachname|john\.?doe|jane\.?doe|xxx+|test|example|sample)$/i
const SAMPLE_HOST =
  /^(?:yourdomain|your-domain|yourcompany|yoursite|domain|mydomain|email|company|mysite|website|sentry|wixpress|schema)\.(?:com|org|net|tld|io)$/i
/** Mailboxes of a function. They are the company's, whoever answers them. */
const ROLE =
  /^(?:info|infos|information|informacion|informatie|sales|support|contact|contacto|contato|contatti|kontakt|hello|hi|hallo|hola|bonjour|office|mail|email|post|webmaster|admin|administration|administracion|team|service|services|help|helpdesk|enquir(?:y|ies)|inquir(?:y|ies)|press|presse|prensa|media|marketing|jobs?|careers?|bewerbung|hr|recruitment|billing|accounts?|accounting|finance|invoices?|orders?|booking|bookings|reservations?|reception|customer-?(?:service|care)|kundenservice|kundendienst|feedback|newsletter|privacy|datenschutz|legal|dpo|editor|editorial|redaktion|redaccion|verwaltung|sekretariat|secretariat|secretary|buchhaltung|vertrieb|verkauf|verkoop|ventas|vendas|commerciale?|comercial|compras|einkauf|shop|store|web|website|abo|general|mailbox|mairie|stadt|rathaus|gemeinde|zentrale|board|advertis(?:ing|e)|ads|anzeigen|publicidad|events?|membership|members|members?hip|donations?|volunteer|subscriptions?|circulation|news|newsroom|tips|letters|export|import|technik|technical|tech|it|logistics|warehouse|parts|production|quality|purchasing|quotes?|rfq|franchise|partners?|public(?:ity|ations)?|library|school|schule)\d{0,3}$/i

export const localPartOf = (address: string): string => address.slice(0, address.lastIndexOf('@'))
export const mailHostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** True for what stands on a page and reaches nobody. */
export function isJunkEmail(address: string): boolean {
  const local = localPartOf(address)
  return (
    UNREAD.test(local) ||
    SAMPLE_HOST.test(mailHostOf(address)) ||
    (SAMPLE_LOCAL.test(local) && !isFreemail(mailHostOf(address)))
  )
}

/** True for "info@", "sales-uk@" and the company's own name at its own domain. */
export function isRoleMailbox(address: string): boolean {
  const local = localPartOf(address).toLowerCase()
  const [first = ''] = local.split(/[.+_-]/)
  const domain = registrableDomain(mailHostOf(address)).split('.')[0] ?? ''
  return (
    ROLE.test(local) ||
    (ROLE.test(first) && first !== local) ||
    local.replace(/[^a-z\d]/g, '') === domain.replace(/[^a-z\d]/g, '')
  )
}
