import { describe, expect, it } from 'vitest'
import type { CallAnswer } from '../../../lib/crm/call.ts'
import { namedInLead, namedInPerson } from '../../../lib/crm/pipedrive/named-fields.ts'
import { madeSchema, readData } from '../../../lib/crm/pipedrive/pipedrive-call.ts'
import { setbackOfChange, setbackOfRead, setbackOfWrite } from '../../../lib/crm/pipedrive/setback-of.ts'
import { credentials, sent } from './pipedrive-bench.ts'

function answer(status: number, json: unknown = undefined, headers: Record<string, string> = {}): CallAnswer {
  return { kind: 'answer', at: 0, status, json, header: (name) => new Headers(headers).get(name) }
}

const key = '3b71d5b6cea10e23f3f433d248add2020d4aff2e'

function refusalsOf(error: string, named: Parameters<typeof setbackOfWrite>[3]) {
  const setback = setbackOfWrite(answer(400, { success: false, error }), credentials, 'lead', named)
  return setback.kind === 'refused' ? setback.refusals : expect.unreachable()
}

describe('a setback of Pipedrive before any answer', () => {
  it.each([
    ['offline', { kind: 'later', delay: 'offline', waitMs: null }],
    ['permission', { kind: 'disconnected', disconnection: 'permission' }],
  ] as const)('%s', (reason, expected) => {
    expect(setbackOfRead({ kind: 'not-sent', reason }, credentials)).toEqual(expected)
    expect(setbackOfWrite({ kind: 'not-sent', reason }, credentials, 'lead')).toEqual(expected)
  })

  it('leaves a write unsure and a read free to be repeated when none comes', () => {
    expect(setbackOfRead({ kind: 'no-answer' }, credentials)).toMatchObject({ kind: 'later' })
    expect(setbackOfWrite({ kind: 'no-answer' }, credentials, 'lead')).toEqual({
      kind: 'unsure',
      step: 'lead',
    })
  })
})

describe('a change that may have been made', () => {
  const named = namedInPerson([])

  it('may be made again, whether its answer is lost or no success', () => {
    expect(setbackOfChange({ kind: 'no-answer' }, credentials, named)).toMatchObject({
      kind: 'later',
      delay: 'unreachable',
    })
    for (const status of [200, 408, 500]) {
      expect(setbackOfChange(answer(status), credentials, named)).toMatchObject({ kind: 'later' })
    }
  })

  it('says which part was refused', () => {
    const error = 'Validation failed: emails.0.value: must be a string'
    expect(setbackOfChange(answer(400, { success: false, error }), credentials, named)).toMatchObject({
      kind: 'refused',
      refusals: [{ field: 'email' }],
    })
  })
})

describe('an answer of Pipedrive that may hide a success', () => {
  it.each([200, 204, 301, 408, 500, 503])('leaves a write unsure when its status is %i', (status) => {
    expect(setbackOfRead(answer(status), credentials)).toEqual({
      kind: 'later',
      delay: 'server',
      waitMs: null,
    })
    expect(setbackOfWrite(answer(status), credentials, 'note')).toEqual({ kind: 'unsure', step: 'note' })
  })

  it('is none where its envelope says so', () => {
    expect(readData(answer(200, { success: true, data: { id: 7 } }), madeSchema)).toEqual({ id: '7' })
    expect(readData(answer(200, { success: false, data: { id: 7 } }), madeSchema)).toBeNull()
  })
})

describe('how long Pipedrive says to wait', () => {
  it.each([
    [{ 'x-ratelimit-reset': '1' }, 1000],
    [{ 'x-ratelimit-reset': '1.5' }, 1500],
    [{ 'x-ratelimit-reset': '0' }, 1000],
    [{ 'x-ratelimit-reset': 'soon' }, 2000],
    [{}, 2000],
  ])('by %j', (headers, waitMs) => {
    expect(setbackOfRead(answer(429, undefined, headers), credentials)).toEqual({
      kind: 'later',
      delay: 'busy',
      waitMs,
    })
  })

  it.each(['x-daily-ratelimit-token-remaining', 'x-daily-requests-left', 'x-daily-ratelimit-remaining'])(
    'is until another day when %s is 0',
    (name) => {
      expect(setbackOfRead(answer(429, undefined, { [name]: '0' }), credentials)).toMatchObject({
        delay: 'daily',
      })
      expect(setbackOfRead(answer(429, undefined, { [name]: '10' }), credentials)).toMatchObject({
        delay: 'busy',
      })
    },
  )
})

describe('what Pipedrive refuses', () => {
  it.each([
    ['Validation failed: emails.0.value: must be a string', 'email'],
    ['Validation failed: phones.1.label: must be a string', 'phone'],
    ['Name must be given.', 'name'],
    ['The username is taken', null],
    ['constructor', null],
  ])('of a person, as in %j, is shown at %s', (error, field) => {
    expect(refusalsOf(error, namedInPerson([]))[0]).toMatchObject({ field })
  })

  it('of its own fields is shown at the one that was sent, by the id that it has here', () => {
    const values = [sent(`person:${key}:monetary`, 'number', '1'), sent('lead:owner_id', 'choice', '9')]
    const error = `Validation failed: ${key}: must be an object; owner_id: user does not exist`
    expect(refusalsOf(error, namedInPerson(values))).toEqual([
      { field: null, fieldId: `person:${key}:monetary`, text: `${key}: must be an object` },
      { field: null, fieldId: 'lead:owner_id', code: 'unknown', text: 'owner_id: user does not exist' },
    ])
  })

  it('of a lead names labels by their place in the list', () => {
    const values = [sent('lead:label_ids', 'choices', ['x'])]
    expect(refusalsOf('"label_ids[0]" must be a valid GUID', namedInLead(values))[0]).toMatchObject({
      fieldId: 'lead:label_ids',
    })
  })

  it('for want of a value says so at the field, though none was sent', () => {
    expect(refusalsOf(`"${key}" is required`, namedInLead([]))).toEqual([
      { field: null, fieldId: `lead:${key}`, code: 'required', text: `"${key}" is required` },
    ])
  })

  it('never shows the token, which is of the same letters as a key', () => {
    expect(refusalsOf(`No ${credentials.apiToken} here`, namedInLead([]))).toEqual([
      { field: null, text: 'No … here' },
    ])
  })

  it('is told in twenty sentences at most, each once', () => {
    const parts = Array.from({ length: 50 }, (_, index) => `Reason ${index}`)
    expect(refusalsOf(`Validation failed: ${parts.join('; ')}`, undefined)).toHaveLength(20)
    expect(refusalsOf('Twice; Twice', undefined)).toHaveLength(1)
  })

  it.each([undefined, null, 'text', 7, [], { error: 7 }, { error: ' ' }])(
    'stays a refusal when it is %j',
    (json) => {
      expect(setbackOfWrite(answer(400, json), credentials, 'lead')).toEqual({
        kind: 'refused',
        refusals: [{ field: null, text: '' }],
      })
    },
  )
})
