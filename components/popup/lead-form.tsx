import type { TargetedEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { draftAsShown } from '../../lib/lead/company/company-for-people.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { CardLinks } from './card-links.tsx'
import { chosenDestination } from './chosen.ts'
import { CompanyFields } from './company-fields.tsx'
import { demandsPart } from './demands.ts'
import { problemAt } from './field-problem.ts'
import { firstDoubt, firstFault } from './first-doubt.ts'
import { FormNotices } from './form-notices.tsx'
import type { FormView } from './form-view.ts'
import { LeadFoot } from './lead-foot.tsx'
import { NoteField } from './note-field.tsx'
import { CustomFields } from './parts-of-form.ts'
import { People } from './people.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'
import { reveal } from './reveal.ts'
import { alsoPlaces } from './saved-entries.ts'
import { severalView } from './several-view.ts'
import { usePeopleLook } from './use-people-look.ts'
import { useVerdict } from './use-verdict.ts'

interface LeadFormProps {
  state: OpenState
  acts: PopupActs
  /** The tab that the popup is over. */
  tabId: number
}

/** The lead as it will be saved: every value to correct, then where it goes. */
export function LeadForm({ state, acts, tabId }: LeadFormProps) {
  const { say, ask } = useGleaner()
  const element = useRef<HTMLFormElement>(null)
  useFocus(element, state.complaints)
  useVerdict(state, acts)
  usePeopleLook(state, acts)
  const destination = chosenDestination(state)
  const places = destination === undefined ? [] : [destination, ...alsoPlaces(state)]
  const shown = { ...state, draft: draftAsShown(state.draft) }
  const form: FormView = {
    draft: shown.draft,
    edit: acts.edit,
    check: acts.check,
    problemAt: (place) => problemAt(shown, place, say),
    requires: (part) => places.some((place) => demandsPart(shown.draft, place, part)),
    several: severalView(shown, acts),
    showOnPage: state.isEditing
      ? null
      : async (wanted) => (await ask('page.show', { tabId, ...wanted }))?.kind ?? 'silent',
  }
  return (
    <form
      ref={element}
      class="lead"
      noValidate
      aria-busy={state.busy !== null}
      onFocusIn={revealTarget}
      onInput={revealTarget}
      onSubmit={(event) => {
        event.preventDefault()
        void acts.save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
        event.preventDefault()
        void acts.save()
      }}
    >
      <h1 class="visually-hidden">{say('menu_capture')}</h1>
      <div class="lead-body">
        <FormNotices state={state} acts={acts} />
        <People form={form} openPersonId={state.openPersonId} onOpen={acts.openPerson} />
        <CardLinks draft={state.draft} />
        <CompanyFields form={form} />
        {destination && destination.fields.length > 0 && (
          <CustomFields form={form} destination={destination} />
        )}
        <NoteField form={form} />
      </div>
      {destination && <LeadFoot form={form} state={shown} destination={destination} acts={acts} />}
    </form>
  )
}

/** What is entered or grows while typed into is not left under the head or foot, nor is what is said of it. */
function revealTarget({ target, currentTarget }: TargetedEvent<HTMLFormElement>): void {
  const foot = currentTarget.querySelector('.lead-foot')
  if (!(target instanceof HTMLElement) || foot?.contains(target)) return
  // A button that is being clicked must not move away under the pointer.
  if (target instanceof HTMLButtonElement && !target.matches(':focus-visible')) return
  const lid = currentTarget.querySelector('.verdict-card') ?? foot
  reveal(target.closest<HTMLElement>('.value') ?? target, document.querySelector('.head'), lid)
}

/** Opens at the first doubt, else on Save, so that Enter is enough; goes to what is in fault when it could not be saved. */
function useFocus(element: { current: HTMLFormElement | null }, complaints: number): void {
  useLayoutEffect(() => {
    const form = element.current
    if (form === null) return
    const doubt = complaints > 0 ? firstFault(form) : firstDoubt(form)
    const target = doubt ?? form.querySelector<HTMLElement>('button[type="submit"]')
    target?.focus()
    // As the browser does for a box that the keyboard comes to: what is typed next replaces the value.
    if (target instanceof HTMLInputElement && target.matches('[data-doubt]')) target.select()
  }, [element, complaints])
}
