// @vitest-environment jsdom
import { act, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../lib/crm/setback.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { MatchView } from '../../../lib/messages/views.ts'
import { adaThere, close, draft, entry, field, verdict } from './fixture.ts'
import { box, button, openPopup } from './open-popup.tsx'

const update: Draft['decisions'] = { 'close-1': { kind: 'update', match: adaThere, ticks: { a: true } } }
const create: Draft['decisions'] = { 'close-1': { kind: 'create' } }

const refusedWith = (...refusals: Refusal[]) => entry({ kind: 'refused', refusals })

const open = (refusal: Refusal, decisions: Draft['decisions'], found: MatchView[]) =>
  openPopup(
    { draft: draft({ destinationId: close.id, decisions }), entries: [refusedWith(refusal)] },
    verdict(found),
  )

const kept = ({ gleaner }: Awaited<ReturnType<typeof open>>) =>
  gleaner.requests('draft.write').at(-1)?.draft.decisions['close-1']

describe('a lead refused as double', () => {
  const duplicate: Refusal = { field: 'email', code: 'duplicate', text: '' }

  it('is looked for again, and what is there is shown with the choice open', async () => {
    const opened = await open(duplicate, create, [adaThere])
    expect(opened.gleaner.requests('match.find').map(({ again }) => again)).toEqual([true])
    const anyway = await screen.findByRole<HTMLInputElement>('radio', { name: 'Create anyway' })
    expect(anyway.checked).toBe(false)
    expect(kept(opened)).toBeUndefined()
    expect(screen.getByText('Close has a lead with this e-mail already.')).toBeTruthy()
  })

  it('is looked for again when the refusal comes while the popup is open', async () => {
    const { gleaner, user } = await openPopup({ draft: draft({ destinationId: close.id }) })
    gleaner.answers['lead.save'] = () => ({ kind: 'saved', entry: entry({ kind: 'sending' }) })
    gleaner.answers['match.find'] = () => verdict([adaThere])
    await user.click(button('Save'))
    await act(() => gleaner.notify({ notice: 'entry.changed', entry: refusedWith(duplicate) }))
    expect(gleaner.requests('match.find').map(({ again }) => again)).toEqual([false, true])
    expect(await screen.findByRole('radio', { name: 'Update it' })).toBeTruthy()
  })
})

describe('an update that was refused', () => {
  it('of what was changed meanwhile goes on from what is there now', async () => {
    const now: MatchView = { ...adaThere, held: { title: 'Chair' } }
    const opened = await open({ field: 'title', code: 'changed', text: '' }, update, [now])
    await screen.findByRole('radio', { name: 'Update it' })
    expect(kept(opened)).toMatchObject({
      kind: 'update',
      match: { held: { title: 'Chair' } },
      ticks: { a: true },
    })
  })

  it('of what is gone becomes a new lead', async () => {
    const opened = await open({ field: null, code: 'gone', text: '' }, update, [])
    expect(kept(opened)).toBeUndefined()
    expect(await screen.findByText('New in Close: 1 contact and 1 lead')).toBeTruthy()
    await opened.user.click(button('Save'))
    expect(opened.gleaner.requests('lead.save')[0]?.draft.decisions).toEqual({})
  })
})

describe('any other refusal', () => {
  it('changes nothing of what was decided', async () => {
    const opened = await open({ field: 'email', text: 'Invalid' }, update, [adaThere])
    expect(opened.gleaner.requests('match.find').map(({ again }) => again)).toEqual([false])
    expect(screen.getByText('Updates Ada Quill in Close.')).toBeTruthy()
  })

  it('is told at the field of the CRM that it names', async () => {
    const refused = refusedWith({ field: null, fieldId: 'Region', code: 'unknown', text: '' })
    await openPopup({
      destinations: [{ ...close, fields: [field('Region')] }],
      draft: draft({ destinationId: close.id }),
      entries: [refused],
    })
    expect(document.activeElement).toBe(box('Region'))
    expect(screen.getByText('Close does not know this value any more. Choose another.')).toBeTruthy()
  })
})
