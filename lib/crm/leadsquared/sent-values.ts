import type { SentValue } from '../field.ts'
import { attributeOf } from './attributes.ts'
import { plainValue } from './plain-value.ts'

/** Values of the account's own fields for one of the people, each as the text that LeadSquared takes for its type. */
export function sentValues(values: readonly SentValue[], key: string): Record<string, string> {
  const own = values.filter(({ personKey }) => personKey === null || personKey === key)
  return Object.fromEntries(
    own.flatMap((sent) => {
      const attribute = attributeOf(sent.id)
      return attribute === null ? [] : [[attribute, textOf(sent)]]
    }),
  )
}

/** Every value is a text, and every moment `YYYY-MM-DD HH:MM:SS` in UTC (https://apidocs.leadsquared.com/overview/). */
function textOf({ type, value }: SentValue): string {
  const text = typeof value === 'string' ? value : value.join(';')
  switch (type) {
    case 'date':
      return `${text} 00:00:00`
    case 'datetime':
      return text.slice(0, 19).replace('T', ' ')
    case 'time':
      return text.length === 5 ? `${text}:00` : text
    case 'yes-no':
      // As its own flags read, DoNotCall among them.
      return text === 'yes' ? '1' : '0'
    case 'text':
    case 'long-text':
      return plainValue(text)
    default:
      return text
  }
}
