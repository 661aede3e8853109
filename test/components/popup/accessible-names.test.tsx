// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { expect, it } from 'vitest'
import type { PopupView } from '../../../lib/messages/views.ts'
import { ada, contact, draft, emptyDraft, entry, offer, person, value } from './fixture.ts'
import { openPopup } from './open-popup.tsx'

const roles = ['button', 'textbox', 'combobox', 'checkbox', 'link', 'group'] as const
const bo = person('bo', '', { emails: [contact('e2', 'bo@harbour.example')], profiles: [value('x.example')] })

it.each<[string, Partial<PopupView>]>([
  ['one person', { draft: draft({ offers: [offer('phone', '+1 202 555 0142')] }), troubled: 2 }],
  ['several people', { draft: draft({ people: [bo, ada] }) }],
  ['an empty form', { draft: draft(emptyDraft) }],
  ['a receipt', { entries: [entry({ kind: 'unsure', appUrl: 'https://app.close.example/', part: 'lead' })] }],
])('every control has a name: %s', async (_, parts) => {
  const { user } = await openPopup(parts)
  for (const mark of screen.queryAllByRole('button', { expanded: false })) await user.click(mark)
  const controls = roles.flatMap((role) => screen.queryAllByRole(role))
  const named = roles.flatMap((role) => screen.queryAllByRole(role, { name: /\S/ }))
  expect(controls.length).toBeGreaterThan(3)
  expect(controls.filter((control) => !named.includes(control))).toEqual([])
})
