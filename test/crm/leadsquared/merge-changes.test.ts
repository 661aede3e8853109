import { expect, it } from 'vitest'
import { mergeChanges } from '../../../lib/crm/leadsquared/merge-changes.ts'
import type { Change } from '../../../lib/lead/intent.ts'

const record = {
  ProspectID: 'lead-1',
  FirstName: '',
  LastName: 'Ana Quill',
  EmailAddress: '',
  Phone: '',
  Mobile: '',
  Company: 'Fabrikam',
  JobTitle: '',
  Website: '',
  ProspectStage: 'Prospect',
  OwnerIdName: '',
}
const rename = (now: string, next: string): Change => ({
  id: next,
  field: 'name',
  now,
  next,
  kind: 'replace',
})
const merge = (...changes: Change[]) => mergeChanges(record, changes, { phones: [] })

it('writes no name again that somebody divided otherwise', () => {
  const surplus = { emails: [], phones: [] }
  expect(merge(rename('Ann Quill', 'Ana Quill'))).toEqual({ kind: 'merged', attributes: {}, surplus })
})

it('writes both parts of a name that changes', () => {
  expect(merge(rename('Ana Quill', 'Ana Marlow'))).toMatchObject({
    attributes: { FirstName: 'Ana', LastName: 'Marlow' },
  })
})

it('takes a value for changed that is neither what was seen nor what is wished', () => {
  expect(merge(rename('Anna Quill', 'Ana Marlow'))).toEqual({ kind: 'changed', field: 'name' })
})

it('writes a value without any sign of markup, and knows it again', () => {
  const title: Change = { id: 't', field: 'title', now: '', next: '<b>Head</b>', kind: 'add' }
  expect(merge(title)).toMatchObject({ attributes: { JobTitle: '‹b›Head‹/b›' } })
  const written = { ...record, JobTitle: '‹b›Head‹/b›' }
  expect(mergeChanges(written, [title], { phones: [] })).toMatchObject({ kind: 'merged', attributes: {} })
})

it('knows the extension of a phone that finds no room', () => {
  const phone: Change = { id: 'p', field: 'phones', now: '', next: '+442079460102', kind: 'add', type: 'fax' }
  const phones = [{ number: '+442079460102', type: 'fax' as const, extension: '9' }]
  const surplus = { emails: [], phones }
  expect(mergeChanges(record, [phone], { phones })).toEqual({ kind: 'merged', attributes: {}, surplus })
})
