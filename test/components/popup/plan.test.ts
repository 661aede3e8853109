// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { sayPlan } from '../../../components/popup/plan.ts'
import type { Draft } from '../../../lib/lead/draft.ts'
import { say } from '../fake-gleaner.ts'
import { ada, adaThere, close, draft, emptyDraft, person, pipedrive, value } from './fixture.ts'

const bo = person('bo', 'Bo Finch')
const noCompany = { ...draft().company, name: value('') }

describe('what a save will make', () => {
  it.each<[string, typeof close, Partial<Draft>, string]>([
    ['one person', close, {}, 'New in Close: 1 contact and 1 lead'],
    ['two people', close, { people: [ada, bo] }, 'New in Close: 2 contacts and 1 lead'],
    [
      'two people, a lead each',
      pipedrive,
      { people: [ada, bo] },
      'New in Pipedrive: 1 organisation, 2 people and 2 leads',
    ],
    ['no company', pipedrive, { company: noCompany }, 'New in Pipedrive: 1 person and 1 lead'],
    [
      'nobody but the company',
      pipedrive,
      { people: [{ ...ada, included: false }] },
      'New in Pipedrive: 1 organisation and 1 lead',
    ],
    [
      'one who is not filled in yet',
      pipedrive,
      { people: [ada, person('new', '')] },
      'New in Pipedrive: 1 organisation, 1 person and 1 lead',
    ],
    ['nothing', pipedrive, emptyDraft, ''],
  ])('of %s', (_, destination, parts, sentence) => {
    expect(sayPlan(say, draft(parts), destination)).toBe(sentence)
  })

  it('is nothing where a record is updated', () => {
    const decisions: Draft['decisions'] = { 'close-1': { kind: 'update', match: adaThere, ticks: {} } }
    expect(sayPlan(say, draft({ decisions }), close)).toBe('Updates Ada Quill in Close.')
    expect(sayPlan(say, draft({ decisions }), pipedrive)).toMatch(/^New in /)
  })

  it('is people for what is there', () => {
    const decisions: Draft['decisions'] = { 'close-1': { kind: 'add', match: adaThere } }
    expect(sayPlan(say, draft({ decisions }), close)).toBe('Adds 1 person to Harbour & Finch in Close.')
    expect(sayPlan(say, draft({ decisions, people: [ada, bo] }), close)).toBe(
      'Adds 2 people to Harbour & Finch in Close.',
    )
  })

  it('makes no company that is there, unless told to', () => {
    expect(sayPlan(say, draft({}), pipedrive, { isCompanyThere: true })).toBe(
      'New in Pipedrive: 1 person and 1 lead',
    )
    const decisions = { [pipedrive.id]: { kind: 'create' as const } }
    expect(sayPlan(say, draft({ decisions }), pipedrive, { isCompanyThere: true })).toMatch(/organisation/)
  })
})
