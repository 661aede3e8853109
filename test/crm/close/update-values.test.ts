import { describe, expect, it } from 'vitest'
import type { SentValue } from '../../../lib/crm/field.ts'
import { benchToUpdate, met } from './bench-to-update.ts'

describe('custom values in an update', () => {
  const value = (id: string, given: string): SentValue => {
    const isLead = id.startsWith('lead:')
    return {
      id,
      of: isLead ? 'lead' : 'person',
      personKey: isLead ? null : 'person-1',
      type: 'text',
      value: given,
    }
  }

  it('go where there are none', async () => {
    const { update, ask, contactId, leadId } = await benchToUpdate()
    await ask('PUT', `lead/${leadId()}/`, { 'custom.cf_Segment': 'Wholesale' })
    await ask('PUT', `contact/${contactId}/`, { 'custom.cf_Campaign': 'Fair' })
    await update({
      values: [
        value('lead:cf_Segment', 'Retail'),
        value('lead:cf_Industry', 'Tea'),
        value('contact:cf_Campaign', 'Web'),
        value('contact:cf_Role', 'Decides'),
      ],
    })
    expect(await ask('GET', `lead/${leadId()}/`)).toMatchObject({
      'custom.cf_Segment': 'Wholesale',
      'custom.cf_Industry': 'Tea',
    })
    expect(await ask('GET', `contact/${contactId}/`)).toMatchObject({
      'custom.cf_Campaign': 'Fair',
      'custom.cf_Role': 'Decides',
    })
  })

  it('of somebody else stay out', async () => {
    const { update, bodies } = await benchToUpdate(met, () => false)
    await update({ values: [{ ...value('contact:cf_Role', 'Decides'), personKey: 'person-2' }] })
    expect(bodies('PUT /api/v1/contact/')).toEqual([])
  })

  it('are refused by their name', async () => {
    const { update } = await benchToUpdate()
    expect(await update({ values: [value('contact:cf_Role', 'Sings')] })).toEqual({
      kind: 'refused',
      refusals: [{ field: null, fieldId: 'contact:cf_Role', code: 'unknown', text: 'Not a valid choice.' }],
    })
  })
})
