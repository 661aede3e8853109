/** What stands before and behind a name without being part of it. */

/** Courtesy, degrees and offices in the languages that put them before a name; those with a full stop may have none. */
const WITH_OR_WITHOUT_POINT =
  'mr|mrs|ms|miss|mx|sir|dame|lord|lady|madam|rev|revd|reverend|rt hon|hon|cllr|councillor|capt|captain|lt|col|maj|sgt|judge|' +
  'dr|ddr|drs|dra|prof|profa|professora?|univ\\.-prof|univ\\.-doz|jun\\.-prof|pd|priv\\.-doz|doz|mag\\.a|' +
  'herrn?|frau|fräulein|dipl\\.?-?\\s?\\p{L}{2,8}|dkfm|ddr|h\\.\\s?c|m\\.?sc|b\\.?sc|' +
  'monsieur|madame|mademoiselle|mme|mlle|maître|maitre|sr|sra|srta|señora?|senhora?|licda?|abg|arq|engº|enga|mtro|mtra|' +
  'signora?|sig\\.ra|sig\\.na|dott|dott\\.ssa|dottor|dottoressa|avv|rag|geom|' +
  'dhr|mevr|mevrouw|mw|heer|de heer|pan[ií]|mgr|inż|judr|mudr|mddr|mvdr|phdr|rndr|paeddr|thdr|thlic|' +
  "uzm|doç|yrd|öğr|gör|sayın|bayan|κα|κος|δρ|г-н|г-жа|д-р|проф|shri|smt|datuk|dato'|tan sri|bpk|bapak"
/** Words or initials of their own without the point. */
const WITH_POINT =
  'ing|mag|phil|iur|habil|techn|theol|ao|apl|di|ra|fr|gen|doc|med|jur|rer|nat|pol|mult|pr|lic|eng|sig|arch|cav|on|ir|ds|hab|bc|akad|op|κ|sri|adv|er|ca|h\\.e|s\\.e'

export const HONORIFICS = new RegExp(
  `^(?:(?:${WITH_OR_WITHOUT_POINT})(?:\\.\\s?|\\s+|,\\s?)|(?:${WITH_POINT})\\.[\\s,-]{0,2}){1,6}(?=\\p{L})`,
  'iu',
)
/** Offices that German lands put before a name, in capitals without a point. */
export const CAPITAL_HONORIFICS =
  /^(?:(?:DI|KR|HR|RA|WP|StB|OStR|OSR|OAR|BDS|SR|StD|MR|Ing|Mag|Bc)\.?\s+){1,3}(?=\p{Lu})/u

export const hasHonorific = (text: string): boolean => HONORIFICS.test(text) || CAPITAL_HONORIFICS.test(text)

export const CREDENTIALS =
  /(?<![,\s])(?:[,\s]+\(?(?:jr|sr|jun\.|sen\.|ii|iii|iv|esq|ph\.?\s?d|m\.?d|d\.?d\.?s|d\.?m\.?d|mba|m\.?b\.?a|emba|cpa|cfa|cfp|caia|pe|p\.?e|ll\.?m|ll\.?b|m\.?a|b\.?a|b\.?ed|m\.?ed|m\.?s|m\.?sc|b\.?sc|b\.?eng|m\.?eng|dipl\.?-?\s?ing|fh|m\.?p|mp|msc|bsc|frcs|fracp|frics|mrics|rn|np|pa-c|lcsw|lmft|pmp|gri|crs|abr|jd|j\.?d|aia|raia|facs|faan|llm|fca|aca|acca|mbe|obe|cbe|kbe|qc|kc|sc|csc|dr\.?sc|bvsc|dvm|do|dc|od|rph|pharm\.?d|ed\.?d|psy\.?d|shrm-cp|shrm-scp|sphr|phr|leed ap|ret|retd|osb|sj|op|ofm)\.?\)?(?![\p{L}])){1,8}$/iu

/** "Arno Feld, BEd MSc": behind a comma, short words with a second capital that are in no list. */
export const LETTERS_BEHIND = /,\s(?:\(?\p{Lu}[\p{L}.]{0,3}\p{Lu}[\p{L}.]{0,4}\)?[,\s]{0,2}){1,6}$/u

/** The name without titles of courtesy before and letters behind. */
export function bareName(text: string): string {
  const behind = text
    .trim()
    .replace(CAPITAL_HONORIFICS, '')
    .replace(HONORIFICS, '')
    .replace(CAPITAL_HONORIFICS, '')
  const bare = withoutLetters(behind.replace(HONORIFICS, '').replace(CREDENTIALS, '').trim())
  return bare === '' ? text.trim() : bare
}

/** Only behind two words that are not all capitals themselves: "ODE, ANN" is a name turned round. */
export function withoutLetters(name: string): string {
  const before = name.replace(LETTERS_BEHIND, '')
  return /\p{Ll}/u.test(before) && /\p{L}\s+\p{L}/u.test(before) ? before.trim() : name
}
