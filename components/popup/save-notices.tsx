import type { DestinationView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayDisconnection, sayProblem } from '../shared/sentences.ts'
import { generalProblems, problemOwner } from './field-problem.ts'
import { NotUndone } from './not-undone.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState, Trouble } from './popup-state.ts'
import { alsoPlaces } from './saved-entries.ts'

interface SaveNoticesProps {
  state: OpenState
  destination: DestinationView
  acts: PopupActs
}

/** Beside the Save button: what stood in the way of saving, or will stand in the way of sending. */
export function SaveNotices({ state, destination, acts }: SaveNoticesProps) {
  const { say } = useGleaner()
  const disconnected = [destination, ...alsoPlaces(state)].filter(
    ({ disconnection }) => disconnection !== null,
  )
  const firstToRepair = disconnected.find(({ disconnection }) => disconnection !== 'blocked')
  return (
    <>
      {state.trouble && (
        <Notice tone="bad" actions={state.trouble === 'known' && <SaveAsNew acts={acts} />}>
          {sayTrouble(say, state.trouble, destination.name)}
        </Notice>
      )}
      <NotUndone notUndone={state.notUndone} />
      <GeneralProblems state={state} destination={destination} acts={acts} />
      {disconnected.map((place) => (
        <Disconnected key={place.id} place={place} isFurther={place !== firstToRepair} />
      ))}
    </>
  )
}

/** What is said of no field of this form; of another destination, with the way to its form. */
function GeneralProblems({ state, destination, acts }: SaveNoticesProps) {
  const { say } = useGleaner()
  const owner = problemOwner(state) ?? destination
  const isElsewhere = owner.id !== destination.id
  const sentences = generalProblems(state).map(({ code, field }) =>
    isElsewhere && field === 'custom'
      ? say('problem_elsewhere', owner.name)
      : sayProblem(say, code, owner.name),
  )
  const turn = <Button onClick={() => acts.showProblems(owner.id)}>{say('problem_turn', owner.name)}</Button>
  return (
    <>
      {[...new Set(sentences)].map((sentence) => (
        <Notice key={sentence} tone="bad" actions={isElsewhere && turn}>
          {sentence}
        </Notice>
      ))}
    </>
  )
}

/** What is saved there is kept until it is repaired. `isFurther`: a line, for several must leave room for the lead. */
function Disconnected({ place, isFurther }: { place: DestinationView; isFurther: boolean }) {
  const { say, openDestination } = useGleaner()
  const { id, name, disconnection } = place
  if (disconnection === null) return null
  const words = sayDisconnection(say, disconnection, name)
  if (disconnection === 'blocked') return <Notice tone="warn">{words}</Notice>
  const repair = (
    <Button small={isFurther} onClick={() => openDestination(id)}>
      {say('repair')}
    </Button>
  )
  return isFurther ? (
    <Notice tone="warn">
      <div class="row">
        {say('disconnection_too', name)} {repair}
      </div>
    </Notice>
  ) : (
    <Notice tone="warn" actions={repair}>
      {words}
    </Notice>
  )
}

function SaveAsNew({ acts }: { acts: PopupActs }) {
  const { say } = useGleaner()
  return <Button onClick={() => void acts.saveAsNew()}>{say('save_as_new')}</Button>
}

function sayTrouble(say: Say, trouble: Trouble, destinationName: string): string {
  switch (trouble) {
    case 'draft-full':
      return say('trouble_draft_full')
    case 'draft-silent':
      return say('trouble_draft_silent')
    case 'save-full':
      return say('trouble_save_full')
    case 'gone':
      return say('trouble_gone')
    case 'known':
      return say('trouble_known', destinationName)
    case 'known-part':
      return say('trouble_known_part')
    case 'silent':
      return say('trouble_silent')
  }
}
