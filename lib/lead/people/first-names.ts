import germanWomen from 'human-names/data/female-human-names-de.json' with { type: 'json' }
import englishWomen from 'human-names/data/female-human-names-en.json' with { type: 'json' }
import spanishWomen from 'human-names/data/female-human-names-es.json' with { type: 'json' }
import frenchWomen from 'human-names/data/female-human-names-fr.json' with { type: 'json' }
import italianWomen from 'human-names/data/female-human-names-it.json' with { type: 'json' }
import dutchWomen from 'human-names/data/female-human-names-nl.json' with { type: 'json' }
import germanMen from 'human-names/data/male-human-names-de.json' with { type: 'json' }
import englishMen from 'human-names/data/male-human-names-en.json' with { type: 'json' }
import spanishMen from 'human-names/data/male-human-names-es.json' with { type: 'json' }
import frenchMen from 'human-names/data/male-human-names-fr.json' with { type: 'json' }
import italianMen from 'human-names/data/male-human-names-it.json' with { type: 'json' }
import dutchMen from 'human-names/data/male-human-names-nl.json' with { type: 'json' }
import { foldText } from '../../evidence/fold-text.ts'
import { ARABIC_PERSIAN_HEBREW_AFRICAN } from './given-names/arabic-persian-hebrew-african.ts'
import { ASIAN } from './given-names/asian.ts'
import { GERMAN } from './given-names/german.ts'
import { GREEK_HUNGARIAN_TURKIC } from './given-names/greek-hungarian-turkic.ts'
import { NATIVE_SCRIPTS } from './given-names/native-scripts.ts'
import { NORDIC_BALTIC } from './given-names/nordic-baltic.ts'
import { ROMANCE } from './given-names/romance.ts'
import { SLAVIC } from './given-names/slavic.ts'
import { romanise, soundOf } from './romanise.ts'

/** A name that is missing from all of them is hardly worse for it: most of the world's names are missing. */
const WESTERN = [
  ...[englishWomen, germanWomen, spanishWomen, frenchWomen, italianWomen, dutchWomen],
  ...[englishMen, germanMen, spanishMen, frenchMen, italianMen, dutchMen],
]
const OTHERS = [
  ...[GERMAN, ROMANCE, SLAVIC, NORDIC_BALTIC, GREEK_HUNGARIAN_TURKIC],
  ...[ARABIC_PERSIAN_HEBREW_AFRICAN, ASIAN, NATIVE_SCRIPTS],
]

let names: Set<string> | null = null
/** How they sound, for those written in Cyrillic or Greek. */
let sounds: Set<string> | null = null

/** True where the word is a given name that is common somewhere; built at the first question. */
export function isGivenName(word: string): boolean {
  names ??= readNames()
  const plain = foldText(word).replaceAll('’', "'")
  if (/[\u0370-\u03ff\u0400-\u052f]/.test(plain)) return isSoundOfName(plain)
  return names.has(plain) || (plain.includes('-') && names.has(plain.split('-')[0] ?? ''))
}

function isSoundOfName(plain: string): boolean {
  names ??= readNames()
  sounds ??= new Set([...names].filter((name) => name.length > 2).map(soundOf))
  return sounds.has(soundOf(romanise(plain)))
}

function readNames(): Set<string> {
  const western = WESTERN.flat().flatMap((name) => foldText(name.trim()).split(' '))
  return new Set([...western.filter(({ length }) => length > 1), ...OTHERS.flatMap((all) => all.split(' '))])
}
