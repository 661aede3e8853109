import type { Finding } from '../../evidence/evidence.ts'
import type { NameMention } from './read-names.ts'

/** What imprints put before those who may sign for a firm. */
const REPRESENTS =
  /^(?:(?:gesetzlich |rechtlich )?vertreten durch|vertretungsberechtigte?|gesetzliche vertret|(?:legally )?represented by|représentée? par|représentants? léga|representad[oa] por|representantes? lega|rappresentat[oa] da|rappresentant[ei] legal|vertegenwoordigd door|företräds av|reprezentowan[ay] przez|zastoupen[aá]? |inhaltlich verantwortlich|verantwortlich (?:für|i\. ?s\. ?d|im sinne)|responsable de (?:la )?publication|directeur de (?:la )?publication)/iu
const LONGEST = 90
/** A longer row of names is a list of its own. */
const MOST = 8

/** "Represented by the board of the choir:" heads names; it is nobody's title. */
export const saysRepresented = (text: string): boolean => text.length <= LONGEST && REPRESENTS.test(text)

/** The names right behind a line that says for whom they may sign. */
export function representedKeys(
  findings: readonly Finding[],
  names: readonly NameMention[],
): ReadonlySet<string> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const keys = new Set(names.flatMap(({ key, finding }) => (saysRepresented(finding.label) ? key : [])))
  for (const [index, { field, value }] of findings.entries()) {
    if ((field !== 'title' && field !== 'name') || !saysRepresented(value)) continue
    for (let at = index + 1; at <= index + MOST; at++) {
      const name = byIndex.get(at)
      const isSameLine = at === index + 1 || findings[at]?.path === findings[index + 1]?.path
      if (name === undefined || !isSameLine) break
      keys.add(name.key)
    }
  }
  return keys
}
