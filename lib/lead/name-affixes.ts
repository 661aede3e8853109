/** What stands before and behind a name without being part of it. */

export const HONORIFICS =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|hon|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|don|doña|dott|dott\.ssa|ing|mag|arch|avv|rag|drs|ir|dhr|mw|mr|pan|pani|ra|rain|dipl\.?-?\s?\p{L}{2,8}|m\.?sc|b\.?sc|med|phil|iur)(?:\.\s?|\s+))+(?=\p{L})/iu
export const CREDENTIALS =
  /(?<![,\s])(?:[,\s]+(?:jr|sr|ii|iii|iv|esq|ph\.?\s?d|m\.?d|d\.?d\.?s|mba|m\.?b\.?a|cpa|cfa|cfp|pe|p\.?e|ll\.?m|ll\.?b|m\.?a|b\.?a|m\.?sc|b\.?sc|m\.?p|mp|msc|bsc|frcs|rn|pmp|gri|jd|j\.?d|aia|facs|llm|fca|mbe|obe|cbe|qc|kc)\.?(?![\p{L}])){1,8}$/iu

/** The name without titles of courtesy before and letters behind. */
export function bareName(text: string): string {
  return text.trim().replace(HONORIFICS, '').replace(CREDENTIALS, '').trim()
}
