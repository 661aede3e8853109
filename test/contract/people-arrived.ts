import type { createBench } from '../crm/bench.ts'

type Bench = ReturnType<typeof createBench>

/** Who has arrived, a list a record, at the vendor or in the built-in list. */
export function peopleArrived({ sandbox, kept }: Bench): string[][] {
  return [
    ...sandbox.records().map(({ contacts }) => contacts.map(({ name }) => name)),
    ...[...kept.values()].map(({ lead }) => lead.people.map(({ name }) => name)),
  ]
}

/** The titles and phones of all who have arrived. */
export function valuesArrived({ sandbox, kept }: Bench): { titles: string[]; phones: string[] } {
  const there = sandbox.records().flatMap(({ contacts }) => contacts)
  const listed = [...kept.values()].flatMap(({ lead }) => lead.people)
  return {
    titles: [...there, ...listed].map(({ title }) => title),
    phones: [
      ...there.flatMap(({ phones }) => phones.map(({ value }) => value.replace(/[^+\d]/g, ''))),
      ...listed.flatMap(({ phones }) => phones.map(({ number }) => number)),
    ],
  }
}
