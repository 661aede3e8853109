import type { EntryView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'

export type Refusal = Extract<EntryView['state'], { kind: 'refused' }>['refusals'][number]

/** What a CRM has against a lead, said where nothing else names the CRM. */
export function sayRefusal(say: Say, refusal: Refusal, destinationName: string): string {
  const isInItsWords = refusal.code === undefined && refusal.text !== ''
  const words = refusalWords(say, refusal, destinationName)
  return isInItsWords ? say('refused_by', destinationName, words) : words
}

/** Our sentence where we know the reason, with the CRM's own words where they add to it; else these alone. */
export function refusalWords(say: Say, refusal: Refusal, destinationName: string): string {
  const { text } = refusal
  const reason = sayReason(say, refusal, destinationName)
  if (reason === null) return text || say('refused_silent', destinationName)
  return addsToReason(refusal) ? say('refused_with', reason, text) : reason
}

/** Our own sentence for what the adapter knows a refusal to mean, or null. */
function sayReason(say: Say, { code, field }: Refusal, destinationName: string): string | null {
  switch (code) {
    case 'duplicate':
      return say(duplicateWords(field), destinationName)
    case 'required':
      return say('problem_required', destinationName)
    case 'changed':
      return say('refused_changed', destinationName)
    case 'gone':
      return say('refused_gone', destinationName)
    case 'unknown':
      return say('problem_option', destinationName)
    case undefined:
      return null
  }
}

function duplicateWords(field: Refusal['field']) {
  if (field === 'email') return 'refused_duplicate_email'
  return field === 'phone' ? 'refused_duplicate_phone' : 'refused_duplicate'
}

/** "This field is required" says nothing more where it stands at the field itself. */
function addsToReason({ code, field, fieldId, text }: Refusal): boolean {
  const isAtField = field !== null || fieldId !== undefined
  return text !== '' && !(isAtField && (code === 'required' || code === 'duplicate'))
}
