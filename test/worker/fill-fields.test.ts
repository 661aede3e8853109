import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/crm/connection-settings.ts'
import type { CrmField } from '../../lib/crm/field.ts'
import type { Intent } from '../../lib/lead/intent.ts'
import { fillFields } from '../../lib/worker/fill-fields.ts'
import { missingParts } from '../../lib/worker/missing-parts.ts'
import { shownFields } from '../../lib/worker/shown-fields.ts'
import { inventField as field } from '../crm/invented-field.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'

const settingsOf = (setting: {
  shown?: boolean
  source?: 'page-url' | 'page-title' | 'person-title' | null
  fallback?: string
}) => ({
  ...defaultSettings,
  fields: { field: { shown: true, source: null, fallback: '', ...setting } },
})
const create = { kind: 'create' } as const
const target = { recordId: 'r', ids: {}, personKey: null, name: '', link: null }
const fill = (
  one: CrmField,
  settings = defaultSettings,
  changes: Partial<Parameters<typeof fillFields>[0]> = {},
) =>
  fillFields({
    connection: { fields: [one], settings },
    lead: inventLead(),
    intent: create,
    typed: {},
    last: {},
    ...changes,
  })

describe('a field of the CRM’s own', () => {
  it('holds what the user typed, before what the page says, before the default', () => {
    const settings = settingsOf({ source: 'page-url', fallback: 'by default' })
    expect(fill(field(), settings, { typed: { field: 'typed' } }).values[0]?.value).toBe('typed')
    expect(fill(field(), settings).values[0]?.value).toBe('https://fabrikam.example/team')
    expect(fill(field(), settingsOf({ fallback: 'by default' })).values[0]?.value).toBe('by default')
    expect(fill(field()).values).toEqual([])
  })

  it('stays empty where the user emptied it', () => {
    const emptied = fill(field(), settingsOf({ source: 'page-url' }), { typed: { field: '' } })
    expect(emptied).toEqual({ values: [], problems: [] })
  })

  it('that is picked anew each time begins with the last choice, unless there is a default', () => {
    const owner = field({ role: 'owner' })
    expect(fill(owner, defaultSettings, { last: { field: 'sam' } }).values[0]?.value).toBe('sam')
    expect(fill(field(), defaultSettings, { last: { field: 'sam' } }).values).toEqual([])
    const withDefault = fill(owner, settingsOf({ fallback: 'kim' }), { last: { field: 'sam' } })
    expect(withDefault.values[0]?.value).toBe('kim')
  })

  it('of a person is filled for each', () => {
    const people = [inventPerson(), inventPerson({ key: 'person-2', title: 'Buyer' })]
    const filled = fill(field({ of: 'person' }), settingsOf({ source: 'person-title' }), {
      lead: inventLead({ people }),
    })
    expect(filled.values.map(({ personKey, value }) => [personKey, value])).toEqual([
      ['person-1', 'Head of Sales'],
      ['person-2', 'Buyer'],
    ])
  })

  it('of the lead that a person fills is filled by the first of them', () => {
    const people = [inventPerson(), inventPerson({ key: 'person-2', title: 'Buyer' })]
    const filled = fill(field(), settingsOf({ source: 'person-title' }), { lead: inventLead({ people }) })
    expect(filled.values.map(({ value }) => value)).toEqual(['Head of Sales'])
  })

  it('that is required is demanded before anything is sent, once', () => {
    const people = [inventPerson(), inventPerson({ key: 'person-2' })]
    const required = field({ of: 'person', required: true })
    expect(fill(required, defaultSettings, { lead: inventLead({ people }) }).problems).toEqual([
      { personId: null, field: 'custom', valueId: 'field', code: 'required' },
    ])
  })

  it('that is required is not demanded of a record that is there', () => {
    const update: Intent = { kind: 'update', target, changes: [] }
    const add = { kind: 'add', target } as const
    expect(fill(field({ required: true }), defaultSettings, { intent: update }).problems).toEqual([])
    expect(fill(field({ required: true }), defaultSettings, { intent: add }).problems).toEqual([])
    const ofPerson = field({ required: true, of: 'person' })
    expect(fill(ofPerson, defaultSettings, { intent: add }).problems).toHaveLength(1)
  })

  it('of the wrong type is said to be so where it is shown, and left out where nobody sees it', () => {
    const number = field({ type: 'number' })
    expect(fill(number, settingsOf({ source: 'page-title' })).problems).toEqual([
      { personId: null, field: 'custom', valueId: 'field', code: 'number' },
    ])
    expect(fill(number, settingsOf({ source: 'page-title', shown: false }))).toEqual({
      values: [],
      problems: [],
    })
  })

  it('is cut to its length where a page filled it, and not where the user typed it', () => {
    const short = field({ maxLength: 8 })
    expect(fill(short, settingsOf({ source: 'page-url' })).values[0]?.value).toBe('https://')
    const typed = { field: 'too long by far' }
    expect(fill(short, settingsOf({}), { typed }).problems[0]?.code).toBe('too-long')
  })

  it('that is hidden again holds nothing of what was typed into it', () => {
    const number = field({ type: 'number' })
    expect(fill(number, settingsOf({ shown: false }), { typed: { field: 'seven' } })).toEqual({
      values: [],
      problems: [],
    })
  })
})

describe('the fields that the popup shows', () => {
  it('are those that are picked for most leads, those that are required, and those that the user wants', () => {
    const fields = [
      field({ id: 'plain' }),
      field({ id: 'field' }),
      field({ id: 'must', required: true }),
      field({ id: 'owner', role: 'owner' }),
    ]
    const hiding = { shown: false, source: null, fallback: '' }
    const settings = {
      ...defaultSettings,
      fields: { must: hiding, field: { ...hiding, shown: true, fallback: 'x' } },
    }
    expect(shownFields({ fields, settings }, {}).map(({ id, start }) => [id, start])).toEqual([
      ['owner', ''],
      ['field', 'x'],
      ['must', ''],
    ])
  })
})

describe('parts of the lead that the account demands', () => {
  const bare = inventLead({
    people: [inventPerson({ key: 'person-2', emails: [], title: '' })],
    company: { name: '', website: '', address: '', emails: [], phones: [] },
  })

  it('are asked for at each person, and at the company', () => {
    expect(missingParts(['email', 'title', 'company', 'phone'], bare, create)).toEqual([
      { personId: 'person-2', field: 'email', valueId: null, code: 'required' },
      { personId: 'person-2', field: 'title', valueId: null, code: 'required' },
      { personId: null, field: 'company', valueId: null, code: 'required' },
    ])
  })

  it('are asked of the company where there is nobody', () => {
    const nobody = { ...bare, people: [] }
    expect(missingParts(['email'], nobody, create).map(({ personId }) => personId)).toEqual([null])
  })

  it('are not asked of a record that is there, nor the company’s of people who are added to it', () => {
    expect(missingParts(['email', 'company'], bare, { kind: 'update', target, changes: [] })).toEqual([])
    expect(missingParts(['email', 'company'], bare, { kind: 'add', target })).toMatchObject([
      { field: 'email' },
    ])
  })
})
