import { Building2, CircleCheck, CircleDashed, CircleQuestionMark } from 'lucide-preact'
import type { Say } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import type { PersonVerdict } from './person-verdict.ts'

/** What is as it should be has none: the eye finds the others. */
const icons = {
  looking: null,
  new: null,
  unchecked: CircleDashed,
  known: CircleCheck,
  company: Building2,
  possible: CircleQuestionMark,
} as const

interface PersonMarkProps {
  id: string
  verdict: PersonVerdict
  destinationName: string
}

/** Whether a person is there already, in a word whose place is kept while it is looked up. */
export function PersonMark({ id, verdict, destinationName }: PersonMarkProps) {
  const { say } = useGleaner()
  const Icon = icons[verdict.kind]
  const owner = 'match' in verdict ? verdict.match.owner : null
  return (
    <span
      id={id}
      class={`person-mark person-mark-${verdict.kind}`}
      title={sayMark(say, verdict, destinationName)}
    >
      {Icon && <Icon class="icon" aria-hidden="true" />}
      <span class="visually-hidden">{sayMark(say, verdict, destinationName)}</span>
      <span aria-hidden="true">{sayShort(say, verdict)}</span>
      {owner && <bdi class="person-owner">{owner}</bdi>}
    </span>
  )
}

function sayShort(say: Say, { kind }: PersonVerdict): string {
  switch (kind) {
    case 'looking':
      return '…'
    case 'new':
      return say('row_new')
    case 'unchecked':
      return say('row_unchecked')
    case 'known':
      return say('row_known')
    case 'company':
      return say('row_company')
    case 'possible':
      return say('row_possible')
  }
}

function sayMark(say: Say, verdict: PersonVerdict, destinationName: string): string {
  switch (verdict.kind) {
    case 'looking':
      return say('row_looking_long')
    case 'new':
      return say('row_new')
    case 'unchecked':
      return say('row_unchecked_long')
    case 'known':
      return verdict.match.place === 'destination'
        ? say('row_known_long', destinationName)
        : say('row_saved_long')
    case 'company':
      return say('row_company_long', destinationName)
    case 'possible':
      return say('row_possible_long', destinationName)
  }
}
