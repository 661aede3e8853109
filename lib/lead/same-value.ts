import { foldText } from '../evidence/fold-text.ts'

/** Whether two texts mean one value. Small, for the popup compares too. */
type IsSame = (left: string, right: string) => boolean

/** But for case, accents and blanks. */
export const isSameText: IsSame = (left, right) => folded(left) === folded(right)

const folded = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim()

/** CRMs keep phones with and without their country: the shorter one's digits must end the longer's. */
export function isSamePhone(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].map(digitsOf).sort((a, b) => a.length - b.length)
  return short.length >= 7 ? long.endsWith(short) : short !== '' && short === long
}

/** A trunk 0 is no part of the number that follows a country's code. */
const digitsOf = (phone: string): string => phone.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '')

/** Web addresses of one place, whatever their scheme, `www` or closing slash. */
export function isSameAddress(left: string, right: string): boolean {
  return left !== '' && bareAddress(left) === bareAddress(right)
}

/** A web address without what does not tell places apart. */
export function bareAddress(address: string): string {
  const url = URL.parse(address) ?? URL.parse(`https://${address}`)
  if (url === null) return address.toLowerCase()
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}`.toLowerCase()
}
