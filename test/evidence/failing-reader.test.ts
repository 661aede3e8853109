import { expect, it, vi } from 'vitest'
import { parseEvidence } from '../../lib/evidence/parse-evidence.ts'

const fail = () => {
  throw new RangeError('a bug of ours')
}
vi.mock('../../lib/evidence/structured/read-structured.ts', () => ({ readStructured: () => fail() }))
vi.mock('../../lib/evidence/read-images.ts', () => ({ readLogos: () => fail(), readPictured: () => fail() }))

it('costs only its own reading, and is reported as a bug', () => {
  const lists = { metas: [], jsonLd: [], items: [], images: [], slots: ['p.'], words: '' }
  const line = {
    text: 'ann@acme.example',
    visible: true,
    menu: false,
    pieces: [],
    links: [],
    path: '1/0',
    slot: 0,
  }
  const page = { version: 2, url: 'https://acme.example/', title: '', language: '', selection: '' }
  const bugs: unknown[] = []
  const evidence = parseEvidence(
    { ...page, ...lists, lines: [line], nodeCount: 3, truncated: false },
    (bug) => bugs.push(bug),
  )
  expect(evidence?.findings.map(({ value }) => value)).toContain('ann@acme.example')
  expect(bugs).toHaveLength(3)
})
