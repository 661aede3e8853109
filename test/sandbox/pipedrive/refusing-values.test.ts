import { describe, expect, it } from 'vitest'
import { customKey } from './custom-fields.ts'
import { openPipedrive, openWithLead } from './open-pipedrive.ts'

const unknownKey = 'e'.repeat(40)

describe('version 2 refuses', () => {
  it.each<[path: string, body: object, error: string]>([
    ['persons', {}, 'name: is required'],
    ['persons', { name: ' ' }, 'name: is not allowed to be empty'],
    ['persons', { name: 'x'.repeat(256) }, 'name: length must be'],
    ['persons', { name: 'Ana', org_id: '1' }, 'org_id: must be a number'],
    ['persons', { name: 'Ana', org_id: 77 }, 'org_id: organization does not exist'],
    ['persons', { name: 'Ana', owner_id: 3 }, 'owner_id: user does not exist'],
    ['persons', { name: 'Ana', visible_to: '3' }, 'visible_to: must be one of'],
    [
      'persons',
      { name: 'Ana', email: 'a@example.com' },
      "email: Parameter 'email' is not allowed for this request",
    ],
    ['persons', { name: 'Ana', emails: ['a@example.com'] }, 'emails.0: '],
    [
      'persons',
      { name: 'Ana', emails: [{ value: 'a', kind: 'x' }] },
      "kind: Parameter 'kind' is not allowed",
    ],
    ['persons', { name: 'Ana', [unknownKey]: 'x' }, `${unknownKey}: Parameter`],
    ['persons', { name: 'Ana', custom_fields: { [unknownKey]: 'x' } }, `${unknownKey}: Parameter`],
    ['organizations', { title: 'Fabrikam' }, 'name: is required'],
    ['organizations', { name: 'Fabrikam', website: 'x' }, "website: Parameter 'website' is not allowed"],
    ['organizations', { name: 'Fabrikam', address: '12 Lane' }, 'address: must be an object'],
  ])('%s with %j', async (path, body, error) => {
    const { ask } = openPipedrive()
    const answer = await ask('POST', `api/v2/${path}`, body)
    expect(answer).toMatchObject({
      status: 400,
      body: { success: false, code: 'ERR_SCHEMA_VALIDATION_FAILED' },
    })
    expect(answer.body.error).toMatch(/^Validation failed: /)
    expect(answer.body.error).toContain(error)
  })

  it.each<[type: string, wrong: unknown]>([
    ['double', '12'],
    ['int', 1.5],
    ['boolean', 1],
    ['date', '20.11.2026'],
    ['time', '09:30:00'],
    ['enum', '11'],
    ['enum', 99],
    ['set', []],
    ['set', [99]],
    ['set', '21,22'],
    ['user', 99],
    ['monetary', 5],
    ['address', '12 Invented Lane'],
    ['varchar', 'x'.repeat(256)],
  ])('a custom %s of %j', async (type, wrong) => {
    const { ask } = openPipedrive()
    const custom_fields = { [customKey('person', type)]: wrong }
    const answer = await ask('POST', 'api/v2/persons', { name: 'Ana', custom_fields })
    expect(answer.body.error).toContain(customKey('person', type))
  })

  it('a job title with a 403 where Contact Sync is off', async () => {
    const { ask, settings } = openPipedrive()
    const body = { name: 'Ana', job_title: 'Buyer' }
    expect((await ask('POST', 'api/v2/persons', body)).status).toBe(403)
    settings.hasContactSync = true
    expect((await ask('POST', 'api/v2/persons', body)).status).toBe(200)
  })

  it('what an account demands and does not get', async () => {
    const { ask, settings } = openPipedrive()
    settings.mandatory = true
    expect((await ask('POST', 'api/v2/persons', { name: 'Ana' })).body.error).toContain('emails: is required')
  })
})

describe('version 1 refuses', () => {
  it.each<[body: object, error: string]>([
    [{}, '"title" is required'],
    [{ title: 'x' }, 'One of the "person_id" or "organization_id" must be set.'],
    [{ title: 'x'.repeat(256), person_id: 102 }, '"title" length must be less than or equal to 255'],
    [{ title: 'x', person_id: '102' }, '"person_id" must be a number'],
    [{ title: 'x', person_id: null }, '"person_id" must be a number'],
    [{ title: 'x', person_id: 77 }, '"person_id" person does not exist'],
    [{ title: 'x', person_id: 102, org_id: 1, visible_to: 3 }, '"visible_to" must be one of'],
    [{ title: 'x', person_id: 102, label_ids: ['Hot'] }, '"label_ids[0]" must be a valid GUID'],
    [{ title: 'x', person_id: 102, channel: 99 }, '"channel" channel does not exist'],
    [{ title: 'x', person_id: 102, [customKey('deal', 'set')]: [21] }, 'of a form that nobody knows'],
    [{ title: 'x', person_id: 102, [customKey('deal', 'double')]: '1' }, 'must be a number'],
  ])('a lead of %j', async (body, error) => {
    const { ask } = await openWithLead()
    const answer = await ask('POST', 'v1/leads', body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toContain(error)
  })

  it.each([
    [{ content: 'Hello' }, 400],
    [{ lead_id: '00000000-0000-4000-8000-000000000103' }, 400],
    [{ content: 'Hello', lead_id: '00000000-0000-4000-8000-000000000999' }, 404],
    [{ content: 'Hello', person_id: 102, pinned_to_lead_flag: true }, 400],
  ])('a note of %j', async (body, status) => {
    const { ask } = await openWithLead()
    expect((await ask('POST', 'v1/notes', body)).status).toBe(status)
  })

  it('changes to a lead that is archived', async () => {
    const { ask, lead } = await openWithLead()
    await ask('PATCH', `v1/leads/${lead.id}`, { is_archived: true })
    expect((await ask('PATCH', `v1/leads/${lead.id}`, { title: 'New' })).status).toBe(400)
    expect((await ask('PATCH', `v1/leads/${lead.id}`, { is_archived: false })).status).toBe(200)
  })
})
