import { fieldLines, type OutlineLine, type OutlineRecord, partLines } from '../../lead/outline.ts'
import type { Outlining } from '../contract.ts'
import { fieldIdOf, leadFieldOf } from './attributes.ts'
import { newLeads } from './lead-body.ts'
import { newAttributes } from './new-attributes.ts'
import { joinName } from './split-name.ts'
import { noteText } from './write-note.ts'

/** A lead for each person, with its note, read off the attributes that would be sent. */
export function outlineInLeadSquared(outlining: Outlining): OutlineRecord[] {
  return newLeads(outlining.lead).map((one): OutlineRecord => {
    const { FirstName = '', LastName = '', ...attributes } = newAttributes(outlining, one)
    const note = noteText(outlining, one.extras)
    const sent = Object.entries(attributes).flatMap(([name, value]) =>
      lineOf(outlining, one.key, name, value),
    )
    return {
      noun: 'lead',
      lines: [...partLines('name', joinName({ FirstName, LastName })), ...sent, ...partLines('note', note)],
    }
  })
}

/** A value of the account's own fields as it is known here, rather than in the dress that LeadSquared takes. */
function lineOf({ values }: Outlining, key: string, attribute: string, text: string): OutlineLine[] {
  const part = leadFieldOf(attribute)
  if (part !== null) return partLines(part, text)
  const id = fieldIdOf(attribute)
  const own = values.find((value) => value.id === id && (value.personKey ?? key) === key)
  return fieldLines([own ?? { id, value: text }])
}
