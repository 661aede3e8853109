import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportSettings, importSettings } from '../../lib/worker/settings-file.ts'
import { connectionOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

const text = fc.string({ unit: 'grapheme' })
const settings = fc.record({
  statusId: fc.option(text),
  provenance: fc.boolean(),
  fields: fc.dictionary(
    text,
    fc.record({
      shown: fc.boolean(),
      source: fc.constantFrom(null, 'person-title' as const, 'page-url' as const),
      fallback: fc.oneof(text, fc.array(text)),
    }),
    // What JSON itself makes of this key is not ours to mend.
    { noNullPrototype: true },
  ),
})
const connections = fc
  .array(
    fc.record({
      id: text,
      accountId: text,
      name: text,
      settings,
      crm: fc.constantFrom('close', 'pipedrive'),
    }),
    { maxLength: 4 },
  )
  // An account is there once, and so is an id.
  .map((all) =>
    all.filter((one, index) => {
      const isTwin = ({ id, crm, accountId }: (typeof all)[number]) =>
        id === one.id || (crm === one.crm && accountId === one.accountId)
      return all.findIndex(isTwin) === index
    }),
  )

describe('whatever the settings are', () => {
  it('they are the same after a way through a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        connections,
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        async (all, undoSeconds, hasMenu) => {
          const [from, to] = [fakeWorld(), fakeWorld()]
          await from.connections.update(() => all.map((one) => connectionOf(one)))
          await from.preferences.update((kept) => ({ ...kept, undoSeconds, hasMenu }))
          const file = await exportSettings(from)
          await importSettings(to, file, true)
          const again = JSON.parse(await exportSettings(to))
          const keyless = JSON.parse(file).connections.map((one: object) => ({
            ...one,
            disconnection: 'forgotten',
          }))
          expect(again).toEqual({ ...JSON.parse(file), connections: keyless })
          expect(await importSettings(to, file, false)).toMatchObject({
            added: [],
            changed: [],
            undoSeconds: null,
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('no key comes into the file, wherever it is kept', async () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_.:-]{12,40}$/)
    await fc.assert(
      fc.asyncProperty(
        key,
        key,
        fc.constantFrom('device' as const, 'session' as const),
        async (one, other, keep) => {
          const from = fakeWorld()
          await from.connections.update(() => [
            connectionOf({ keep }),
            connectionOf({ id: 'pipedrive', crm: 'pipedrive' }),
          ])
          await from.credentials.keep('close', { apiKey: one }, keep)
          await from.credentials.keep('pipedrive', { accessKey: one, secretKey: other }, keep)
          const file = await exportSettings(from)
          expect(file).not.toContain(one)
          expect(file).not.toContain(other)
        },
      ),
      { numRuns: 60 },
    )
  })
})
