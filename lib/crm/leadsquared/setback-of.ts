import type { CallAnswer } from '../call.ts'
import { later, notSent, refused, vendorText, type WriteSetback } from '../read-answer.ts'
import type { Refusal, Setback } from '../setback.ts'
import { subjectOf } from './attributes.ts'
import { otherHostIn } from './hosts.ts'
import type { Asked } from './leadsquared-call.ts'
import { readLimit } from './pace.ts'
import { readVendorError, type VendorError } from './vendor-error.ts'

/** What an answer of LeadSquared other than the hoped-for one means. Its words say more than its status code. */

type Answer = Extract<CallAnswer, { kind: 'answer' }>

/** After a read nothing has changed at LeadSquared, so whatever is not final can be tried again. */
export function setbackOfRead(answer: CallAnswer, asked: Asked): Setback {
  if (answer.kind === 'no-answer') return later('unreachable', null)
  if (answer.kind === 'not-sent') return notSent(answer)
  return certainSetback(answer, asked, '') ?? later('server', null)
}

/** After a change of a lead that is there: made twice it is as good as once, so it may be made again like a read. */
export const setbackOfChange = setbackOfRead

/** After a write that makes something, every answer that does not rule out a new record leaves us unsure. */
export function setbackOfWrite(answer: CallAnswer, asked: Asked, step: string): WriteSetback {
  if (answer.kind === 'no-answer') return { kind: 'unsure', step }
  if (answer.kind === 'not-sent') return notSent(answer)
  return certainSetback(answer, asked, step) ?? { kind: 'unsure', step }
}

/** The meaning of an answer that shows that nothing was changed; null for all others. */
function certainSetback(answer: Answer, asked: Asked, step: string): Setback | null {
  const { status, json } = answer
  const error = readVendorError(json)
  const limit = readLimit(answer)
  if (limit !== null) return later(limit.delay, limit.waitMs)
  if (status === 401) {
    const isElsewhere = otherHostIn(json, asked.host) !== null
    return { kind: 'disconnected', disconnection: isElsewhere ? 'moved' : 'key' }
  }
  if (status === 402) return { kind: 'disconnected', disconnection: 'plan' }
  // An MX exception is LeadSquared's own decision, whatever the status: a 500 of it is as final as a 400.
  if (error.type.startsWith('MX')) return refused(refusalOf(error, asked, step))
  const isRefusal = status >= 400 && status < 500 && status !== 408
  return isRefusal ? refused(refusalOf(error, asked, step)) : null
}

function refusalOf(error: VendorError, asked: Asked, step: string): Refusal {
  const code = codeOf(error)
  const text = vendorText(withoutAddresses(error.message), asked.secrets)
  if (code === 'gone') return { field: null, code, text }
  const subject = subjectOf(error.message)
  const isUnnamed = subject.field === null && subject.fieldId === undefined
  // A note is one text: whatever is wrong with it is in the note.
  const field = isUnnamed && step.startsWith('note') ? 'note' : subject.field
  return { ...subject, field, ...(code !== undefined && { code }), text }
}

/** Such types as were seen; LeadSquared publishes no list of them. */
function codeOf({ type, message }: VendorError): Refusal['code'] {
  if (type === 'MXDuplicateEntryException') return 'duplicate'
  if (type === 'MXMandatoryAttributeMissingException') return 'required'
  if (/lead\b.*\bdoes not exist/i.test(message) && !/attribute/i.test(message)) return 'gone'
  if (/attribute|schema ?name/i.test(message) && /invalid|unknown|not (?:exist|found|valid)/i.test(message))
    return 'unknown'
  return undefined
}

/** A quoted address may carry the keys in its query. */
const withoutAddresses = (text: string): string =>
  text.replace(/\S*(?:https?:\/\/|accessKey=|secretKey=)\S*/gi, '…')
