// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { MessageAnswer } from '../../../lib/messages/contract.ts'
import { openField, openSetup, setupField, setupOf, setupWorld } from './setup-world.tsx'

type Preview = NonNullable<MessageAnswer<'destination.preview'>['preview']>

const empty: Preview = { isExample: true, pageTitle: 'Our team', records: [], problems: [] }
const part = (name: 'name' | 'email' | 'status' | 'note', text: string) =>
  ({ part: name, fieldId: '', value: text }) as const
const line = (fieldId: string, value: string | string[]) => ({ part: null, fieldId, value })

/** The panel, as terms and what stands beside them, record by record. */
async function shown() {
  const panel = await screen.findByRole('region', { name: 'What Close gets' })
  const records = await within(panel).findAllByRole('heading', { level: 5 })
  return records.map((heading) => [
    heading.textContent,
    ...[...(heading.parentElement?.querySelectorAll('dl > div') ?? [])].map((row) =>
      [...row.children].map(({ textContent }) => textContent).join(' | '),
    ),
  ])
}

describe('the preview of what would be sent', () => {
  it('shows each record with its values as the CRM’s own screens name them', async () => {
    const tier = setupField('f1', {
      label: 'Tier',
      type: 'choice',
      options: [{ id: 'o1', label: 'Gold', color: null }],
    })
    const topics = setupField('f2', {
      label: 'Topics',
      type: 'choices',
      options: [
        { id: 'a', label: 'Nets', color: null },
        { id: 'b', label: 'Ropes', color: null },
      ],
    })
    const fair = setupField('f3', { label: 'Met at the fair', type: 'yes-no' })
    const gleaner = setupWorld(setupOf([tier, topics, fair]))
    gleaner.answers['destination.preview'] = () => ({
      preview: {
        ...empty,
        records: [
          {
            noun: 'lead',
            lines: [part('status', 's2'), line('f1', 'o1'), line('f2', ['a', 'b']), line('f3', 'yes')],
          },
          {
            noun: 'contact',
            lines: [
              part('name', 'Ana Quill'),
              part('email', 'a@example.com'),
              part('email', 'q@example.com'),
            ],
          },
        ],
      },
    })
    await openSetup(gleaner)
    expect(await shown()).toEqual([
      ['Lead', 'Status | Qualified', 'Tier | Gold', 'Topics | Nets and Ropes', 'Met at the fair | Yes'],
      ['Contact', 'Name | Ana Quill', 'E-mail | a@example.com | q@example.com'],
    ])
  })

  it('follows each change of the set-up, before it is known to be kept', async () => {
    const gleaner = setupWorld(setupOf([setupField('Tier')]))
    gleaner.answers['destination.set'] = () => new Promise(() => undefined)
    gleaner.answers['destination.preview'] = ({ settings }) => ({
      preview: {
        ...empty,
        records: [{ noun: 'lead', lines: [line('Tier', settings.fields['Tier']?.fallback ?? '')] }],
      },
    })
    const user = await openSetup(gleaner)
    const field = await openField(user, 'Tier')
    await user.type(field.getByLabelText('Default'), 'Gold')
    await waitFor(async () => expect(await shown()).toEqual([['Lead', 'Tier | Gold']]))
  })

  it('does not let a slow answer overtake a newer one', async () => {
    const gleaner = setupWorld(setupOf([]))
    const slow = Promise.withResolvers<MessageAnswer<'destination.preview'>>()
    const withNote = (text: string): MessageAnswer<'destination.preview'> => ({
      preview: { ...empty, records: [{ noun: 'lead', lines: [part('note', text)] }] },
    })
    gleaner.answers['destination.preview'] = ({ settings }) =>
      settings.provenance ? slow.promise : withNote('new')
    const user = await openSetup(gleaner)
    await user.click(screen.getByLabelText(/^Add the page/))
    expect(await shown()).toEqual([['Lead', 'Note | new']])
    slow.resolve(withNote('old'))
    await slow.promise
    expect(await shown()).toEqual([['Lead', 'Note | new']])
  })

  it('says whose it is: an invented person’s, or the lead captured last, looked for anew on coming back', async () => {
    const gleaner = setupWorld(setupOf([]))
    gleaner.answers['destination.preview'] = () => ({ preview: empty })
    await openSetup(gleaner)
    expect(await screen.findByText(/^An invented person\./)).toBeDefined()
    gleaner.answers['destination.preview'] = () => ({ preview: { ...empty, isExample: false } })
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByText('Captured last, on “Our team”.')).toBeDefined()
  })

  it('tells what will be asked for, each once', async () => {
    const required = { personId: null, valueId: null, code: 'required' } as const
    const gleaner = setupWorld(setupOf([setupField('f1', { label: 'Tier' })]))
    gleaner.answers['destination.preview'] = () => ({
      preview: {
        ...empty,
        problems: [
          { ...required, field: 'phone' },
          { ...required, field: 'phone', personId: 'p2' },
          { ...required, field: 'custom', valueId: 'f1' },
        ],
      },
    })
    await openSetup(gleaner)
    expect(await screen.findByText('Gleaner will ask for this when you save: Phone and Tier')).toBeDefined()
  })
})
