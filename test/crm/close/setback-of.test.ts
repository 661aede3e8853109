import { describe, expect, it } from 'vitest'
import type { CallAnswer } from '../../../lib/crm/call.ts'
import { setbackOfRead, setbackOfRecord, setbackOfWrite } from '../../../lib/crm/close/setback-of.ts'

function answer(status: number, json: unknown = undefined, headers: Record<string, string> = {}): CallAnswer {
  return { kind: 'answer', at: 0, status, json, header: (name) => new Headers(headers).get(name) }
}

function refusalsOf(json: unknown, secrets: string[] = [], kind: 'lead' | 'contact' = 'lead') {
  const setback = setbackOfWrite(answer(400, json), secrets, 'step', kind)
  if (setback.kind !== 'refused') expect.unreachable()
  return setback.refusals
}

describe('a setback that is the same for reads and writes', () => {
  it.each([
    ['offline', { kind: 'not-sent', reason: 'offline' }, { kind: 'later', delay: 'offline', waitMs: null }],
    [
      'no grant',
      { kind: 'not-sent', reason: 'permission' },
      { kind: 'disconnected', disconnection: 'permission' },
    ],
    ['401', answer(401), { kind: 'disconnected', disconnection: 'key' }],
    ['402', answer(402), { kind: 'disconnected', disconnection: 'plan' }],
    ['429', answer(429), { kind: 'later', delay: 'busy', waitMs: null }],
    ['503', answer(503, undefined, { 'Retry-After': '7' }), { kind: 'later', delay: 'server', waitMs: 7000 }],
    ['403', answer(403, { error: 'No.' }), { kind: 'refused', refusals: [{ field: null, text: 'No.' }] }],
    ['404', answer(404, { error: 'Gone.' }), { kind: 'refused', refusals: [{ field: null, text: 'Gone.' }] }],
  ] as const)('%s', (_, given, expected) => {
    expect(setbackOfRead(given, [])).toEqual(expected)
    expect(setbackOfWrite(given, [], 'lead')).toEqual(expected)
  })
})

describe('a setback that leaves a write unsure and a read free to be repeated', () => {
  it.each([200, 204, 301, 408, 500, 502, 504, 520])('status %i', (status) => {
    expect(setbackOfRead(answer(status), [])).toEqual({ kind: 'later', delay: 'server', waitMs: null })
    expect(setbackOfWrite(answer(status), [], 'note')).toEqual({ kind: 'unsure', step: 'note' })
  })

  it('no answer', () => {
    expect(setbackOfRead({ kind: 'no-answer' }, [])).toEqual({
      kind: 'later',
      delay: 'unreachable',
      waitMs: null,
    })
    expect(setbackOfWrite({ kind: 'no-answer' }, [], 'lead')).toEqual({ kind: 'unsure', step: 'lead' })
  })
})

describe('a setback about a record known by its id', () => {
  it.each([400, 403])('is a refusal like any other at %i', (status) => {
    expect(setbackOfRecord(answer(status, { 'field-errors': { title: 'Long.' } }), [], 'contact')).toEqual({
      kind: 'refused',
      refusals: [{ field: 'title', text: 'Long.' }],
    })
  })

  it('says that it is gone', () => {
    expect(setbackOfRecord(answer(404, { error: 'Not found.' }), [], 'lead')).toEqual({
      kind: 'refused',
      refusals: [{ field: null, code: 'gone', text: 'Not found.' }],
    })
    expect(setbackOfRecord(answer(404), [], 'lead')).toMatchObject({ refusals: [{ code: 'gone' }] })
  })

  it('leaves a change free to be repeated, whatever became of it', () => {
    expect(setbackOfRecord({ kind: 'no-answer' }, [], 'contact')).toMatchObject({ delay: 'unreachable' })
    for (const status of [200, 408, 500, 502])
      expect(setbackOfRecord(answer(status), [], 'contact')).toMatchObject({ kind: 'later', delay: 'server' })
  })
})

describe('how long Close says to wait', () => {
  it.each([
    ['the limit header', { RateLimit: 'limit=100, remaining=0, reset=1.5' }, 1500],
    ['the limit header first', { RateLimit: 'limit=1, remaining=0, reset=2', 'Retry-After': '9' }, 2000],
    ['Retry-After in seconds', { 'Retry-After': '3' }, 3000],
    ['Retry-After beside a limit without a reset', { RateLimit: 'limit=100', 'Retry-After': '4' }, 4000],
    ["a date by the vendor's clock", { 'Retry-After': 'Thu, 01 Jan 1970 00:00:05 GMT' }, 5000],
    ['a date that is over', { 'Retry-After': 'Wed, 31 Dec 1969 23:00:00 GMT' }, 0],
    ['nonsense', { RateLimit: 'reset=soon', 'Retry-After': '-1' }, null],
  ])('from %s', (_, headers, waitMs) => {
    expect(setbackOfRead(answer(429, undefined, headers), [])).toMatchObject({ delay: 'busy', waitMs })
  })
})

describe('what Close refuses', () => {
  it.each([
    ['name', 'company'],
    ['url', 'website'],
    ['addresses', 'address'],
    ['note', 'note'],
    ['constructor', null],
  ])('in the field %s is shown at %s', (key, field) => {
    expect(refusalsOf({ errors: [], 'field-errors': { [key]: 'Not this.' } })).toEqual([
      { field, text: 'Not this.' },
    ])
  })

  it.each([
    ['emails', { errors: { 0: { errors: [], 'field-errors': { email: 'Not this.' } } } }, 'email'],
    ['phones', { errors: { 2: { errors: [], 'field-errors': { phone: 'Not this.' } } } }, 'phone'],
    ['title', 'Not this.', 'title'],
    ['name', ['Not this.'], 'name'],
    ['urls', 'Not this.', null],
  ])('in a contact is found under %s', (key, errors, field) => {
    const contacts = { errors: { 1: { errors: [], 'field-errors': { [key]: errors } } } }
    expect(refusalsOf({ errors: [], 'field-errors': { contacts } })).toEqual([{ field, text: 'Not this.' }])
  })

  it.each([
    ['name', 'Not this.', { field: 'name' }],
    ['emails', { errors: { 0: { 'field-errors': { email: 'Not this.' } } } }, { field: 'email' }],
    ['custom.cf_1', 'Not this.', { field: null, fieldId: 'contact:cf_1' }],
    ['lead_id', 'Not this.', { field: null, code: 'gone' }],
  ])('of a contact alone is found under %s', (key, errors, place) => {
    expect(refusalsOf({ 'field-errors': { [key]: errors } }, [], 'contact')).toEqual([
      { ...place, text: 'Not this.' },
    ])
  })

  it.each([
    ['on a lead', { 'custom.cf_1': 'Not this.' }, 'lead:cf_1'],
    ['in the deprecated dictionary', { custom: { cf_1: 'Not this.' } }, 'lead:cf_1'],
    ['as a change of a list', { 'custom.cf_1.add': 'Not this.' }, 'lead:cf_1'],
    [
      'in a contact',
      { contacts: { errors: { 1: { 'field-errors': { 'custom.cf_1': 'Not this.' } } } } },
      'contact:cf_1',
    ],
  ])('in a custom field is named %s', (_, errors, fieldId) => {
    expect(refusalsOf({ errors: [], 'field-errors': errors })).toEqual([
      { field: null, fieldId, text: 'Not this.' },
    ])
  })

  it.each([
    ['name', 'This field is required.', 'required'],
    ['custom.cf_1', 'This field is required.', 'required'],
    ['status_id', 'Not this.', 'unknown'],
    ['custom.cf_1', 'Not a valid choice.', 'unknown'],
    ['custom.cf_1', 'Field does not exist.', 'unknown'],
    ['url', 'Unknown host.', undefined],
    ['lead_id', 'Object does not exist.', 'gone'],
  ])('at %s with the words "%s" is known as %s', (key, text, code) => {
    expect(refusalsOf({ 'field-errors': { [key]: text } })[0]?.code).toBe(code)
  })

  it('is also found when lists nest without words between', () => {
    const contacts = [{ emails: [{ email: 'Not this.' }] }]
    expect(refusalsOf({ 'field-errors': { contacts } })).toEqual([{ field: 'email', text: 'Not this.' }])
  })

  it('may be several things at once, each told once', () => {
    const body = { errors: ['Both.', 'Both.'], 'field-errors': { name: 'Long.', url: 'Bad.' } }
    expect(refusalsOf(body)).toEqual([
      { field: null, text: 'Both.' },
      { field: 'company', text: 'Long.' },
      { field: 'website', text: 'Bad.' },
    ])
  })

  it.each([undefined, null, 'text', 7, [], {}, { errors: [], 'field-errors': {} }, { error: ' ' }])(
    'stays a refusal when the body %j does not say what',
    (body) => {
      expect(refusalsOf(body)).toEqual([{ field: null, text: '' }])
    },
  )

  it('is told in twenty sentences at most', () => {
    const errors = Array.from({ length: 50 }, (_, index) => `Reason ${index}.`)
    expect(refusalsOf({ errors })).toHaveLength(20)
  })

  it('is told without the key, line breaks or great length', () => {
    const [refusal] = refusalsOf({ error: `key\n api_x\u0000 and YXBp ${'very '.repeat(100)}` }, [
      'api_x',
      'YXBp',
    ])
    expect(refusal?.text).toMatch(/^key … and … very/)
    expect(refusal?.text.length).toBeLessThanOrEqual(300)
  })
})
