import { expect, it } from 'vitest'
import { close } from '../../../lib/crm/close/close.ts'
import { createBench } from '../bench.ts'
import { emptyCompany, inventLead, inventPerson } from '../invented-lead.ts'
import { credentials, statusId } from './bench-with-lead.ts'

const colleague = inventPerson({
  key: 'bo',
  name: 'Bo Ferrer',
  emails: [{ address: 'bo@fabrikam.example', type: 'work' }],
  phones: [],
  profiles: [],
})

async function benchWithBareLead() {
  const bench = createBench()
  await bench.connect(close, credentials)
  const company = { ...emptyCompany, name: 'Fabrikam Tools' }
  await bench.deliver(close, credentials, { statusId, lead: inventLead({ company }) })
  return bench
}

it('a lead to which people are added gets its site and address where it has none', async () => {
  const bench = await benchWithBareLead()
  const lead = inventLead({ people: [colleague] })
  const found = await bench.match(close, credentials, lead)
  const target =
    found.kind === 'matched' ? found.matches.find(({ actions }) => actions.includes('add')) : undefined
  if (target === undefined) expect.unreachable()
  await bench.deliver(close, credentials, { statusId, lead, intent: { kind: 'add', target } })
  expect(bench.sandbox.records()).toMatchObject([
    { website: 'https://fabrikam.example', address: '12 Invented Lane, Springfield' },
  ])
})

it('the note of an updated contact tells what reaches the company, whether or not it tells the sources', async () => {
  const bench = await benchWithBareLead()
  const company = {
    ...inventLead().company,
    emails: [{ address: 'office@fabrikam.example', type: 'work' as const }],
  }
  const lead = inventLead({ company, note: '' })
  const found = await bench.match(close, credentials, lead)
  const target = found.kind === 'matched' ? found.matches[0] : undefined
  if (target === undefined) expect.unreachable()
  const intent = { kind: 'update' as const, target, changes: [] }
  await bench.deliver(close, credentials, { statusId, lead, intent, provenance: false })
  expect(bench.sandbox.records()[0]?.notes.at(-1)).toBe('Fabrikam Tools: office@fabrikam.example')
})
