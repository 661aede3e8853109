/** Where contacts hide from text: in the addresses of links, in attributes, in scripts that write them. */

/** Addresses of links that lead to a mailbox, a phone, a profile or a contact card. */
export const CONTACT_LINK =
  /^\s{0,9}(?:mailto|tel|callto|sms|whatsapp|skype|javascript(?=:.{20})|data(?=:text\/v)):|@|%40|email-protection|\.vcf\b|\/\/(?:[\w-]{1,40}\.)?(?:linkedin|xing|twitter|x|github|researchgate|orcid|bsky|facebook|instagram|threads|wa|whatsapp|t|vk|viadeo)\.\w{2,4}\//i

/** Elements that carry an address in their attributes; the page's own script would show it on a click or a second later. */
export const HIDDEN_CONTACT =
  '[data-cfemail],[data-mailto-token],[data-email],[data-mail],[data-mailto],[data-rot13],.rot13,[data-enc-email],[data-user][data-domain],[data-name][data-domain],[data-user][data-host],[data-user][data-website],a[download*=".vcf" i],joomla-hidden-mail,[onclick*=mail i],[onmouseover*=mail i],[onclick*="tel:"]'

/** Attributes that say where a contact leads, or hold it in another form. */
const TELLING =
  /^(?:href|download|on(?:click|mouseover)|data-.{1,40}|first|last|text|base64|title|aria-label|class|style|dir)$/

const LONGEST = 2000

export const isTelling = (name: string): boolean => TELLING.test(name)

/** A script that writes an address into the page is short and names what it writes. */
export const writesEmail = (script: string): boolean =>
  script.length < 3000 &&
  /mailto|&#64;|addy|email/i.test(script) &&
  /document\.write|innerHTML|\baddy/.test(script)

export const clip = (value: string): string => value.slice(0, LONGEST)
