import type { DestinationView, MatchView, VerdictView } from '../../lib/messages/views.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import { sayCount } from '../../lib/words/say-count.ts'

/** The words about who is there already. */

type Place = Pick<DestinationView, 'crm' | 'name'>

/** A sentence that names a CRM, and the same about the built-in list, which is the user's own and has no name. */
const listWords = {
  verdict_looking: 'verdict_looking_list',
  verdict_new: 'verdict_new_list',
  verdict_choose: 'verdict_choose_list',
  changes_none: 'changes_none_list',
} as const

/** Says it of a destination. */
export function sayOfPlace(say: Say, key: keyof typeof listWords, { crm, name }: Place): string {
  return crm === 'this-browser' ? say(listWords[key]) : say(key, name)
}

/** The verdict in a line: the best of what was found, else that nothing was. */
export function sayVerdict(
  say: Say,
  { matches, answer, unchecked }: VerdictView,
  destination: Place,
): string {
  const [best] = matches
  if (best !== undefined) return sayFound(say, best, destination)
  if (answer === 'done' && unchecked === 0) return sayOfPlace(say, 'verdict_new', destination)
  return sayUnchecked(say, { answer, unchecked }, destination.name)
}

const foundInList: Record<MatchView['verdict'], WordKey> = {
  person: 'verdict_list',
  company: 'verdict_list_company',
  possible: 'verdict_list_possible',
}

function sayFound(say: Say, { place, verdict, name, company }: MatchView, destination: Place): string {
  const called = name || company
  if (place === 'outbox') return say('verdict_outbox', called)
  if (place === 'list' || destination.crm === 'this-browser') return say(foundInList[verdict], called)
  switch (verdict) {
    case 'person':
      return say('verdict_person', destination.name, called)
    case 'company':
      return say('verdict_company', destination.name, called)
    case 'possible':
      return say('verdict_possible', destination.name, called)
  }
}

/** What was not looked for, and why; '' where everything was. */
export function sayUnchecked(
  say: Say,
  { answer, unchecked }: Pick<VerdictView, 'answer' | 'unchecked'>,
  destinationName: string,
): string {
  switch (answer) {
    case 'nothing':
      return ''
    case 'done':
      return unchecked === 0 ? '' : sayCount(say, 'unchecked', unchecked)
    case 'late':
      return say('verdict_late', destinationName)
    case 'spared':
      return say('unchecked_spared')
    case 'offline':
      return say('unchecked_offline')
    case 'failed':
      return say('unchecked_failed', destinationName)
  }
}

/** Whether another try may bring what this one did not. */
export function canLookAgain({ answer }: Pick<VerdictView, 'answer'>): boolean {
  return answer !== 'done' && answer !== 'nothing'
}

const reasonWords: Record<MatchView['reasons'][number]['by'], WordKey> = {
  email: 'reason_email',
  phone: 'reason_phone',
  profile: 'reason_profile',
  name: 'reason_name',
  company: 'reason_company',
  website: 'reason_website',
}

/** Why a record was found. */
export function sayReason(say: Say, { by, value }: MatchView['reasons'][number]): string {
  return say(reasonWords[by], value)
}

const fieldWords: Record<MatchView['changes'][number]['field'], WordKey> = {
  name: 'field_name',
  title: 'field_title',
  emails: 'field_email',
  phones: 'field_phone',
  profiles: 'field_profile',
  company: 'field_company',
  website: 'field_website',
  address: 'field_address',
}

/** What a change is of. */
export function sayChanged(say: Say, { field }: MatchView['changes'][number]): string {
  return say(fieldWords[field])
}
