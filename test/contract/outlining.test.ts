import { describe, expect, it } from 'vitest'
import type { CrmField, SentValue } from '../../lib/crm/field.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import type { OutlineRecord } from '../../lib/lead/outline.ts'
import { createBench } from '../crm/bench.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'
import { remoteCases } from './contract-cases.ts'

const leads: [string, Lead][] = [
  ['a person of a company', inventLead()],
  [
    'two people, and ways to reach their company',
    inventLead({
      people: [
        inventPerson(),
        inventPerson({
          key: 'person-2',
          name: 'Bo Ferrer',
          title: 'Buyer',
          emails: [{ address: 'bo.ferrer@fabrikam.example', type: 'work' }],
          phones: [{ number: '+12025550124', extension: '17', type: 'work' }],
          profiles: [],
        }),
      ],
      company: {
        ...inventLead().company,
        emails: [{ address: 'office@fabrikam.example', type: 'work' }],
        phones: [{ number: '+12025550199', extension: '', type: 'work' }],
      },
    }),
  ],
  ['a company alone', inventLead({ people: [] })],
]

/** One value for a text field of each kind of record. */
function valuesFor(fields: readonly CrmField[], { people }: Lead): SentValue[] {
  const texts = fields.filter(({ type, role }) => type === 'text' && role === null)
  const chosen = (['lead', 'person', 'company'] as const).flatMap(
    (of) => texts.find((one) => one.of === of) ?? [],
  )
  return chosen.map(({ id, of, type }) => ({
    id,
    of,
    type,
    personKey: of === 'person' ? (people[0]?.key ?? null) : null,
    value: `Set up for ${of}s`,
  }))
}

const textsOf = (records: readonly OutlineRecord[]): string[] =>
  records.flatMap(({ lines }) => lines.flatMap(({ value }) => value))

/** What a text says, whatever its markup: the words, and what a telephone number is to a CRM that writes it otherwise. */
const wordsOf = (text: string): string[] => {
  const plain = text
    .replaceAll('\\n', ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
  return plain.split(/[\s"{}[\],:]+/).filter((word) => word !== '')
}

describe.each(remoteCases)('$id', ({ crm, credentials, statusId }) => {
  describe.each(leads)('%s', (_whom, lead) => {
    it('is outlined as it is sent: no word that is not, and none of the lead left out', async () => {
      const bench = createBench()
      await bench.connect(crm, credentials)
      const described = await bench.describe(crm, credentials)
      if (described.kind !== 'described') expect.unreachable()
      const values = valuesFor(described.fields, lead)
      expect(await bench.deliver(crm, credentials, { lead, values, statusId })).toMatchObject({
        kind: 'delivered',
      })
      const sent = new Set(bench.sandbox.exchanges.flatMap(({ body }) => wordsOf(body)))
      const checked = await crm.check({ call: bench.call, credentials, facts: {} })
      const facts = checked.kind === 'connected' ? checked.facts : {}
      const records = crm.outline?.({ lead, values, statusId, provenance: true, facts }) ?? []
      const outlined = new Set(textsOf(records).flatMap(wordsOf))
      expect([...outlined].filter((word) => !sent.has(word))).toEqual([])
      const own = textsOf([])
        .concat(allTexts(lead), ...values.map(({ value }) => value))
        .flatMap(wordsOf)
      expect(own.filter((word) => sent.has(word) && !outlined.has(word))).toEqual([])
      expect(outlined.size).toBeGreaterThan(10)
    })
  })

  it('leaves out of the note where values came from, where the user wants it so', () => {
    const outlining = { lead: inventLead(), values: [], statusId, facts: {} }
    const texts = (provenance: boolean) =>
      textsOf(crm.outline?.({ ...outlining, provenance }) ?? []).join('\n')
    expect(texts(true)).toContain('link on the page')
    expect(texts(false)).not.toContain('link on the page')
  })
})

const allTexts = ({ people, company, note, page }: Lead): string[] =>
  [company, ...people]
    .flatMap(({ name, emails, phones }) => [
      name,
      ...emails.map(({ address }) => address),
      ...phones.flatMap(({ number, extension }) => [number, extension]),
    ])
    .concat(people.flatMap(({ title, profiles }) => [title, ...profiles]))
    .concat(company.website, company.address, note, page.url, page.title)
