import type { ContactType } from './draft.ts'

/** What the words beside a number say of it, in the languages of our users. */

const FAX = /fax|faks|télécopie|telecopie|факс|传真|傳真|팩스|(?:^|[\s(])f[.:]?\)?$/iu
const PHONE_AND_FAX =
  /(?:tel|phone|fon)\w{0,8}\.?\s{0,2}(?:[/&+,-]|\s(?:und|and|et|y|e)\s)\s{0,2}(?:tele)?fax/i
const MOBILE =
  /mob|cell|handy|gsm|portable|m[óo]vil|celular|natel|whats\s?app|мобил|моб|手机|手機|携帯|휴대|핸드폰|(?:^|[\s(])[mc][.:]?\)?$/iu
const DIRECT = /direct|durchwahl|direkt|ddi|diretto|directo/iu
const HOME = /(?:^|\s)(?:home|privat|private|domicile|casa|thuis)(?:\s|$)/iu
const PHONE =
  /(?<!\p{L})(?:tel|call|ring|ruf|kontakt|contact|hotline|office|toll|line|dial|número|puhelin|zentrale)|phone|(?:te|mikro)lefon|(?<!\p{L})fon(?!t)|тел|电话|電話|전화|연락|טל|هاتف|☎|📞|✆|(?:^|[\s(])[tpo][.:]?\)?$/iu
const NOT_PHONE =
  /(?<!\p{L})(?:isbn|issn|order|bestell|auftrag|kunden|commande|pedido|ordine|invoice|rechnung|vat|ust|umsatz|steuer|tax|tva|siret|siren|iban|bic|swift|konto|account|bank|blz|licen[cs]|lizenz|item|model|case|zip|plz|post(?:al)?\s?code|p\.?o\.?\s?box|sku|part|ref(?!\p{L})|artikel|art\.|hrb|hra|handelsreg|regist|nip|regon|krs|i[čc]o|di[čc]|cif|nif|rfc|cuit|cnpj|cpf|kvk|btw|p\.?\s?iva|fiscal|cod\.?\s?fisc|uid|doi|pmid|arxiv|serial|patent|version|gps|lat(?!\p{L})|lon(?!\p{L})|coord|popul|page|seite|s(?!\p{L})|mersis|vergi|sicil|duns|ein(?!\p{L})|abn|acn|gst|rut|ruc|инн|огрн|кпп|icp|price|preis|prix|(?:no|nr|id|code|cod|fig|vol|pp?)[.:]?$)|비자|사업자|税|备案|р\/с|[€$£#]/iu

export type PhoneLabel =
  | { kind: 'not-a-phone' }
  | { kind: 'unlabelled' }
  | { kind: 'phone'; type: ContactType | null }

export function readPhoneLabel(label: string): PhoneLabel {
  if (FAX.test(label) && !PHONE_AND_FAX.test(label)) return { kind: 'phone', type: 'fax' }
  if (MOBILE.test(label)) return { kind: 'phone', type: 'mobile' }
  if (DIRECT.test(label)) return { kind: 'phone', type: 'direct' }
  if (NOT_PHONE.test(label) && !PHONE.test(label)) return { kind: 'not-a-phone' }
  if (HOME.test(label)) return { kind: 'phone', type: 'home' }
  return PHONE.test(label) ? { kind: 'phone', type: null } : { kind: 'unlabelled' }
}
