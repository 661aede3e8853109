/** Numbers that are written with the letters of the keypad: "1-800-FLOWERS". */

const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']

export const isVanity = (text: string): boolean => /\d[\s().-]{1,3}[\dA-Z -]{0,8}[A-Z]{3}/.test(text)

/** The digits behind the letters; words may be longer than what is dialled. */
export function vanityDigits(text: string): string {
  const digits = text.replace(/[A-Z]/g, toDigit)
  const [prefix = ''] = /^(?:\+?1[\s.-]?)?\(?\d{3,4}\)?/.exec(text) ?? []
  const dialled = /^(?:1[38]00|0)/.test(prefix) ? 6 : 7
  return prefix + digits.slice(prefix.length).replace(/\D/g, '').slice(0, dialled)
}

const toDigit = (letter: string): string => String(KEYPAD.findIndex((key) => key.includes(letter)) + 2)
