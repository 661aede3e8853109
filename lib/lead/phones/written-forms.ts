import type { CountryCode } from 'libphonenumber-js/max'

/** Writings of one country that its numbering plan no longer has, or never had. */
const NATIONAL: Partial<Record<CountryCode, (text: string) => string>> = {
  // Mexico dropped the prefixes of long distance and of mobile phones in 2019.
  MX: (text) => text.replace(/^\(?0(?:1|44|45)\)?[\s.-]{0,2}(?=(?:\D{0,2}\d){10}$)/, ''),
  // "0xx11": xx stands for the carrier of the caller's choice.
  BR: (text) => text.replace(/^\(?0(?:xx|\*\*)[\s)]{0,2}(\d{2})\)?/i, '$1 '),
}

/** As written, then without what pages add to it: a trunk zero behind the country code, "00" or "011" for "+". */
export function writtenForms(text: string, country: CountryCode | null): string[] {
  const plain = withPlusInFront(tidy(text))
  const home = NATIONAL[country ?? 'US']?.(plain) ?? plain
  const withPlus = home.replace(/^\(?0\s?0[\s-]{0,2}(?=[1-9])/, '+')
  const international = withPlus.startsWith('+') ? [...codeForms(withPlus)] : []
  return [...new Set([...international, home.replace(/\(0\)/, ''), home, ...exitCode(home)])]
}

const tidy = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[/|•~·\u00a0\u2060]/g, ' ')
    .replace(/^\((?=[^)]*$)/, '')
    .trim()

/** "(+49)", "+(49)", "++49", "+0049", "+ 49", "(0049)". */
const withPlusInFront = (text: string): string =>
  text
    .replace(/^\(\s?(\+|00)\s?(\d{1,3})\s?\)/, '$1$2 ')
    .replace(/^\+{1,2}\s?\(\s?(\d{1,3})\s?\)/, '+$1 ')
    .replace(/^\+\+/, '+')
    .replace(/^\+\s?00\s?/, '+')

/** With "(0)" left out, which is not to be dialled; kept where the country has numbers that begin with a zero. */
function* codeForms(text: string): Generator<string> {
  yield text.replace(/\(0\)/, '')
  yield text.replace(/^(\+\s?\d{1,3}[\s.-]{0,3})(?:\(0(?=\d)|\(0\)|0(?=\d))/, '$1')
  yield text.replace(/\(0\)/, '0')
  // Italy's zero belongs to the number, and Mexico's and Argentina's "1" and "15" no longer do.
  yield text.replace(/^\+39[\s.-]?(?=[1-9])/, '+390')
  yield text.replace(/^\+52[\s.-]?1[\s.-]?/, '+52')
}

/** From North America and Australia abroad. */
const exitCode = (text: string): string[] =>
  /^\(?(?:011|0011)[\s-]?[2-9]/.test(text) ? [text.replace(/^\(?(?:011|0011)\)?[\s-]?/, '+')] : []
