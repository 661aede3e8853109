import { describe, expect, it } from 'vitest'
import { listPage } from '../../lib/worker/list-page.ts'
import { emptyCompany, inventLead, inventPerson } from '../crm/invented-lead.ts'
import { fakeWorld } from './fake-world.ts'

const everything = { search: '', statusId: null, after: null, limit: 100 }

describe('a row of the built-in list', () => {
  it('keeps to each person and to the company what is theirs', async () => {
    const world = fakeWorld()
    const lead = inventLead({
      people: [
        inventPerson({ phones: [{ number: '+12025550123', extension: '7', type: 'work' }] }),
        inventPerson({ name: 'Bo Ferrer', title: '', emails: [], phones: [] }),
      ],
      company: {
        ...emptyCompany,
        name: 'Fabrikam Tools',
        emails: [{ address: 'hello@fabrikam.example', type: 'work' }],
        phones: [{ number: '+12025550100', extension: '', type: 'work' }],
      },
    })
    await world.leads.keep('lead-1', lead, 'new', 5)

    expect(await listPage(world, everything)).toMatchObject({
      rows: [
        {
          id: 'lead-1',
          people: [
            {
              name: 'Ana Quill',
              title: 'Head of Sales',
              emails: ['ana.quill@fabrikam.example'],
              phones: ['+12025550123 ext. 7'],
            },
            { name: 'Bo Ferrer', title: '', emails: [], phones: [] },
          ],
          company: 'Fabrikam Tools',
          companyEmails: ['hello@fabrikam.example'],
          companyPhones: ['+12025550100'],
        },
      ],
      next: null,
      total: 1,
    })
  })
})
