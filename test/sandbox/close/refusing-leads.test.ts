import { describe, expect, it } from 'vitest'
import { leadWithEmail, openClose } from './open-close.ts'

describe('a lead that Close refuses', () => {
  it.each([
    ['broken JSON', '{"name":', { error: 'The request contains invalid JSON.' }],
    ['a list', [], { errors: [expect.any(String)], 'field-errors': {} }],
    ['a number as name', { name: 7 }, { errors: [], 'field-errors': { name: 'Value must be of str type.' } }],
    [
      'a status that is not there',
      { status_id: 'stat_Gone' },
      { 'field-errors': { status_id: 'Unknown status.' } },
    ],
    [
      'status and status_id',
      { status: 'Potential', status_id: 'stat_Potential' },
      { errors: ['Send either status or status_id.'], 'field-errors': {} },
    ],
    ['a website without a host', { url: 'fabrikam' }, { 'field-errors': { url: 'Invalid URL.' } }],
    [
      'contacts that are no list',
      { contacts: {} },
      { 'field-errors': { contacts: 'Value must be of list type.' } },
    ],
    [
      'an e-mail without a domain',
      leadWithEmail('ana@nowhere'),
      {
        'field-errors': {
          contacts: {
            errors: {
              1: {
                'field-errors': {
                  emails: { errors: { 0: { 'field-errors': { email: 'Invalid email address.' } } } },
                },
              },
            },
          },
        },
      },
    ],
    [
      'a phone that is none',
      { contacts: [{ phones: [{ phone: 'call us', type: 'office' }] }] },
      { 'field-errors': { contacts: expect.anything() } },
    ],
    [
      'a contact with an unknown field',
      { contacts: [{ nickname: 'Ana' }] },
      { 'field-errors': { contacts: { errors: { 0: { 'field-errors': { nickname: 'Unknown field.' } } } } } },
    ],
  ])('%s', async (_, body, expected) => {
    const { ask, sandbox } = openClose()
    expect(await ask('POST', 'lead/', body)).toMatchObject({ status: 400, body: expected })
    expect(sandbox.records()).toEqual([])
  })

  it('for not being JSON', async () => {
    const { ask } = openClose()
    expect(await ask('POST', 'lead/', 'name=Ana', { 'Content-Type': 'text/plain' })).toMatchObject({
      status: 415,
    })
  })
})
