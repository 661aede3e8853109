import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { DraftOffer, DraftValue } from '../../lib/lead/draft.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Problem } from '../shared/problem.tsx'
import { RequiredMark } from '../shared/required-mark.tsx'
import { bestOrigin, isUnsure } from './best-origin.ts'
import { pickOffer, typeValue } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { OriginMark } from './origin-mark.tsx'
import { OriginPanel } from './parts-on-demand.ts'
import { usePanel } from './use-panel.ts'
import { ValueInput, type ValueKind } from './value-input.tsx'
import { isSent, offerField, type ValuePlace, valueAt } from './value-place.ts'

interface ValueRowProps {
  form: FormView
  place: ValuePlace
  label: string
  kind: ValueKind
  /** The destination demands it. */
  required?: boolean
  /** Controls that follow the value: its type, its removal. */
  children?: ComponentChildren
}

const nothing: DraftValue = { value: '', origins: [], edited: false }

/** One value of the form: its label and source, the box to type in, what is wrong, and where it was read. */
export function ValueRow({ form, place, label, kind, required = false, children }: ValueRowProps) {
  const { say } = useGleaner()
  const id = useId()
  const panel = usePanel(id)
  const value = valueAt(form.draft, place) ?? nothing
  const problem = form.problemAt(place)
  const offers = offersFor(form, place, value)
  const isDoubtful = isUnsureValue(value)
  const pick = (offer: DraftOffer) => {
    panel.toggle()
    document.getElementById(id)?.focus()
    void form.edit((draft) => pickOffer(draft, place, offer))
  }
  return (
    <div class="value">
      <div class="value-label">
        <label for={id}>{label}</label>
        <RequiredMark shown={required} />
        <OriginMark
          id={panel.markId}
          label={label}
          value={value}
          offerCount={offers.length}
          open={panel.isOpen}
          panelId={panel.id}
          onToggle={panel.toggle}
        />
      </div>
      <div class="value-main">
        <div class="value-box">
          <ValueInput
            id={id}
            kind={kind}
            value={value.value}
            placeholder={say('add_here')}
            invalid={problem !== null}
            doubtful={isDoubtful && isSent(form.draft, place)}
            required={required}
            describedBy={describedBy(problem !== null && `${id}-problem`, isDoubtful && panel.markId)}
            onType={(text) => void form.edit((draft) => typeValue(draft, place, text))}
            onTyped={() => void form.check()}
          />
          {children}
        </div>
        <Problem id={`${id}-problem`} text={problem} />
        {panel.isOpen && (
          <OriginPanel id={panel.id} value={value} offers={offers} onShow={form.showOnPage} onPick={pick} />
        )}
      </div>
    </div>
  )
}

function offersFor({ draft }: FormView, place: ValuePlace, value: DraftValue): DraftOffer[] {
  const field = offerField(place)
  return draft.offers.filter((offer) => offer.field === field && offer.value !== value.value)
}

function isUnsureValue({ value, origins }: DraftValue): boolean {
  const origin = value === '' ? null : bestOrigin(origins)
  return origin !== null && isUnsure(origin)
}

const describedBy = (...ids: (string | false)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined
