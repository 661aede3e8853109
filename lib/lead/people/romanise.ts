/** How registered names spell letters that a host seldom has. */

const CYRILLIC: Record<string, string> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g д:d е:e ё:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:h ' +
    'ц:ts ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz қ:k ғ:g ң:n ү:u ұ:u ө:o һ:h ә:a'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
)
const GREEK: Record<string, string> = Object.fromEntries(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'
    .split(' ')
    .map((pair) => pair.split(':')),
)
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Cyrillic and Greek in Latin letters; any other text as it is. Expects small letters without accents. */
export const romanise = (text: string): string =>
  text.replace(/[\u0370-\u03ff\u0400-\u052f]/g, (letter) => CYRILLIC[letter] ?? GREEK[letter] ?? letter)

/** "Müller" as "mueller". */
export const spellUmlauts = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüåø]/g, (letter) => UMLAUTS[letter] ?? letter)

/** The same for each of the ways in which Cyrillic is written in Latin letters. */
export const soundOf = (latin: string): string =>
  latin
    .replace(/kh/g, 'h')
    .replace(/shch|sch/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(?<![aeiou])[yj](?=[aeiou])/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1/g, '$1')
