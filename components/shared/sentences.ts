import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { DestinationView, EntryView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'

/** What happened and what to do about it, in the user's terms; the same sentence in every view. */

export type Disconnection = NonNullable<DestinationView['disconnection']>
export type Delay = NonNullable<Extract<EntryView['state'], { kind: 'waiting' }>['delay']>

/** What is wrong with a value of the draft. */
export function sayProblem(say: Say, code: DraftProblem['code'], destinationName: string): string {
  switch (code) {
    case 'empty':
      return say('problem_empty')
    case 'update-one':
      return say('problem_update_one')
    case 'email-invalid':
      return say('problem_email')
    case 'phone-invalid':
      return say('problem_phone')
    case 'website-invalid':
      return say('problem_website')
    case 'required':
      return say('problem_required', destinationName)
    case 'number':
      return say('problem_number')
    case 'integer':
      return say('problem_integer')
    case 'date':
      return say('problem_date')
    case 'datetime':
      return say('problem_datetime')
    case 'time':
      return say('problem_time')
    case 'yes-no':
      return say('problem_yes_no')
    case 'too-long':
      return say('problem_too_long', destinationName)
    case 'option':
      return say('problem_option', destinationName)
  }
}

/** Why a lead waits; it is on disk and will be sent without the user. */
export function sayDelay(say: Say, delay: Delay, destinationName: string): string {
  switch (delay) {
    case 'offline':
      return say('delay_offline')
    case 'unreachable':
      return say('delay_unreachable', destinationName)
    case 'busy':
      return say('delay_busy', destinationName)
    case 'daily':
      return say('delay_daily', destinationName)
    case 'server':
      return say('delay_server', destinationName)
    case 'full':
      return say('delay_full')
  }
}

/** Why nothing can be sent to a destination until the user repairs it. */
export function sayDisconnection(say: Say, disconnection: Disconnection, destinationName: string): string {
  switch (disconnection) {
    case 'key':
      return say('disconnection_key', destinationName)
    case 'permission':
      return say('disconnection_permission', destinationName)
    case 'plan':
      return say('disconnection_plan', destinationName)
    case 'ended':
      return say('disconnection_ended', destinationName)
    case 'forgotten':
      return say('disconnection_forgotten', destinationName)
    case 'moved':
      return say('disconnection_moved', destinationName)
    case 'blocked':
      return say('disconnection_blocked', destinationName)
  }
}

/** Why a CRM did not let itself be connected or asked. */
export function sayConnectRefusal(say: Say, text: string, crmName: string): string {
  return text === '' ? say('connect_refused_silent', crmName) : say('connect_refused', crmName, text)
}

const deliveredWords = {
  create: 'entry_delivered',
  update: 'entry_updated',
  add: 'entry_added',
} as const

/** Where an entry stands, as one sentence. What a CRM refused is told apart, in its own words. */
export function sayEntry(say: Say, entry: EntryView): string {
  const { state, destinationName } = entry
  switch (state.kind) {
    case 'held':
      return say('entry_held', destinationName)
    case 'waiting':
      if (state.delay !== null) return sayDelay(say, state.delay, destinationName)
      return say(state.isLooking ? 'entry_looking' : 'entry_waiting', destinationName)
    case 'sending':
      return say('entry_sending', destinationName)
    case 'delivered':
      return say(deliveredWords[entry.intent], destinationName)
    case 'doubled':
      return say('entry_doubled', destinationName)
    case 'left':
      return say('entry_left', destinationName)
    case 'refused':
      return say('entry_refused', destinationName)
    case 'paused':
      return sayDisconnection(say, state.disconnection, destinationName)
    case 'unsure':
      return say(state.part === 'lead' ? 'entry_unsure' : 'entry_unsure_rest', destinationName)
  }
}
