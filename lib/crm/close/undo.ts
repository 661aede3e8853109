import { z } from 'zod'
import type { Undoing, UndoOutcome } from '../contract.ts'
import { readBody, refused } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { setbackOfRecord } from './setback-of.ts'

const deletedSchema = z.looseObject({})

/**
 * Deletes the lead that a delivery made, and Close with it all that is in it. Deleting may be repeated: what is gone
 * stays gone.
 */
export async function undoInClose({
  call,
  credentials,
  recordId,
  done,
}: Undoing<CloseCredentials>): Promise<UndoOutcome> {
  // A lead that was there before is not ours to delete, and without an id the address would be that of the list.
  const kind = done['lead'] === recordId ? 'lead' : done['note'] === recordId ? 'activity/note' : null
  if (recordId === '' || kind === null) return refused({ field: null, text: '' })
  const answer = await call(closeRequest('DELETE', `${kind}/${encodeURIComponent(recordId)}/`, credentials))
  const isGone = answer.kind === 'answer' && answer.status === 404
  if (isGone || readBody(answer, deletedSchema) !== null) return { kind: 'undone' }
  return setbackOfRecord(answer, secretsOf(credentials), 'lead')
}
