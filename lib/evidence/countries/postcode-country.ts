const STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]'

export const STATE_AND_ZIP = new RegExp(`(?<![\\w-])(?:${STATES})[., ]{1,3}\\d{5}(?:-\\d{4})?(?!\\d)`)

/** Postcodes that only one country writes so. */
const POSTCODES: [country: string, form: RegExp][] = [
  ['US', STATE_AND_ZIP],
  ['GB', /(?<![\w-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?!\w)/],
  ['CA', /(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?!\w)/],
  ['NL', /(?<![\w-])[1-9]\d{3} ?[A-Z]{2} {1,2}\p{Lu}\p{Ll}{2}/u],
  ['JP', /〒\s?\d{3}-?\d{4}/],
  ['BR', /(?<![\w.-])(?:CEP:? ?)\d{2}\.?\d{3}-\d{3}(?!\d)|(?<![\w.-])\d{5}-\d{3}(?![\d-])/],
  ['IE', /(?<![\w-])[AC-FHKNPRTV-Y]\d[\dW] [\dAC-FHKNPRTV-Y]{4}(?!\w)/],
  ['PL', /(?<![\w-])\d{2}-\d{3} \p{Lu}\p{Ll}{2}/u],
  ['PT', /(?<![\w-])\d{4}-\d{3} \p{Lu}\p{Ll}{2}/u],
]
/** "D-10115", "CH-8001", as Europe's posts write each other's. */
export const PREFIXED =
  /(?<![\w-])(AT?|BE?|BG|CH|CZ|DE?|DK|EE|ES?|FI|FR?|GR|HR|HU|IT?|LI|LT|LU?|LV|MC|NL|NO|PL|PT|RO|RS|SE?|SI|SK|UA)[-–]\d{4,5}(?!\d)/
const CAR_SIGNS: Record<string, string> = {
  A: 'AT',
  B: 'BE',
  D: 'DE',
  E: 'ES',
  F: 'FR',
  I: 'IT',
  L: 'LU',
  S: 'SE',
}

/** The country that an address is in by the form of its postcode, or null. */
export function countryOfPostcode(text: string): string | null {
  const [, prefix] = PREFIXED.exec(text) ?? []
  if (prefix !== undefined) return CAR_SIGNS[prefix] ?? prefix
  return POSTCODES.find(([, form]) => form.test(text))?.[0] ?? null
}
