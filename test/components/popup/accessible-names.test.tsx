// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { PopupView } from '../../../lib/messages/views.ts'
import {
  ada,
  adaThere,
  close,
  contact,
  draft,
  emptyDraft,
  entry,
  field,
  offer,
  person,
  value,
  verdict,
} from './fixture.ts'
import { openPopup } from './open-popup.tsx'

const roles = ['button', 'textbox', 'combobox', 'checkbox', 'radio', 'link', 'group', 'region'] as const
const bo = person('bo', '', { emails: [contact('e2', 'bo@harbour.example')], profiles: [value('x.example')] })

const options = [{ id: 'h', label: 'Hot', color: '#ff0000' }]
const there = {
  ...close,
  fields: [
    field('labels', { label: '', role: 'labels', type: 'choices', options }),
    field('Interests', { type: 'choices', options }),
    field('Region', { type: 'choice', options }),
    field('Since', { type: 'date' }),
  ],
}
const decisions: Draft['decisions'] = { 'close-1': { kind: 'update', match: adaThere, ticks: {} } }
const toClose = { destinations: [there], draft: draft({ destinationId: close.id, decisions }) }

it.each<[string, Partial<PopupView>]>([
  ['one person', { draft: draft({ offers: [offer('phone', '+1 202 555 0142')] }), troubled: 2 }],
  ['several people', { draft: draft({ people: [bo, ada] }) }],
  ['what is the CRM’s own, and there already', toClose],
  ['an empty form', { draft: draft(emptyDraft) }],
  ['a receipt', { entries: [entry({ kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' })] }],
])('every control has a name: %s', async (_, parts) => {
  const { user } = await openPopup(parts, verdict([adaThere]))
  for (const mark of screen.queryAllByRole('button', { expanded: false })) await user.click(mark)
  const controls = roles.flatMap((role) => screen.queryAllByRole(role))
  const named = roles.flatMap((role) => screen.queryAllByRole(role, { name: /\S/ }))
  expect(controls.length).toBeGreaterThan(3)
  expect(controls.filter((control) => !named.includes(control))).toEqual([])
})
