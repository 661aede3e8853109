import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/crm/connection-settings.ts'
import type { CrmField } from '../../lib/crm/field.ts'
import type { OutlineRecord } from '../../lib/lead/outline.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { preview } from '../../lib/worker/preview.ts'
import { inventField } from '../crm/invented-field.ts'
import { connectionOf } from '../fixtures.ts'
import { evidenceOf, type FakeWorld, fakeWorld } from './fake-world.ts'

const industry = inventField({ id: 'lead:cf_1', label: 'Industry' })
const settingsWith = (changes: object) => ({
  ...defaultSettings,
  fields: { [industry.id]: { shown: false, source: null, fallback: '', ...changes } },
})

/** Close is connected and has these fields. */
async function connected(...fields: CrmField[]): Promise<FakeWorld> {
  const world = fakeWorld()
  const statuses = [
    { id: 'stat_1', label: 'Potential' },
    { id: 'stat_2', label: 'Qualified' },
  ]
  await world.connections.update(() => [connectionOf({ fields, statuses })])
  return world
}

const textsOf = (records: readonly OutlineRecord[], part: string) =>
  records.flatMap(({ lines }) => lines.flatMap((one) => (one.part === part ? one.value : [])))
const fieldsOf = (records: readonly OutlineRecord[]) =>
  records.flatMap(({ lines }) =>
    lines.flatMap((one) => (one.part === null ? [[one.fieldId, one.value]] : [])),
  )

async function shown(world: FakeWorld, settings = defaultSettings) {
  const made = await preview(world, 'close', settings)
  if (made === null) expect.unreachable()
  return made
}

describe('the preview of a lead', () => {
  it('is of an invented person until one is captured', async () => {
    const { isExample, records } = await shown(await connected())
    expect(isExample).toBe(true)
    expect(textsOf(records, 'email')).toEqual(['robin.sample@example.com'])
    expect(textsOf(records, 'phone')).toEqual(['+12025550123'])
  })

  it('is of the one captured last', async () => {
    const world = await connected()
    await openPopup(world, 7)
    world.time += 1000
    const press = { url: 'https://example.com/press', title: 'Press' }
    world.page = { ...press, answer: { ...evidenceOf('Bo Ferrer', 'bo@example.com'), ...press } }
    await openPopup(world, 7)
    const { isExample, records, pageTitle } = await shown(world)
    expect([isExample, pageTitle]).toEqual([false, 'Press'])
    expect(textsOf(records, 'name')).toEqual(['Bo Ferrer'])
  })

  it('passes over what cannot be sent', async () => {
    const world = await connected()
    const { draft } = await openPopup(world, 7)
    const unread = {
      ...draft,
      id: 'later',
      pageUrl: 'https://example.com/empty',
      people: [],
      capturedAt: 2_000_000,
    }
    await world.drafts.write(7, unread)
    expect(textsOf((await shown(world)).records, 'name')).toEqual(['Ann Ode'])
    await world.drafts.write(7, { ...draft, people: [] })
    expect((await shown(world)).isExample).toBe(true)
  })

  it('follows the settings as they are entered, not as they are kept', async () => {
    const world = await connected(industry)
    expect(fieldsOf((await shown(world)).records)).toEqual([])
    const mapped = await shown(world, settingsWith({ source: 'person-title' }))
    expect(fieldsOf(mapped.records)).toEqual([[industry.id, 'Head of Purchasing']])
    const fallen = await shown(world, settingsWith({ fallback: 'Tools' }))
    expect(fieldsOf(fallen.records)).toEqual([[industry.id, 'Tools']])
  })

  it('begins with the first status that is set, else with the one chosen last', async () => {
    const world = await connected()
    expect(textsOf((await shown(world)).records, 'status')).toEqual(['stat_1'])
    const set = await shown(world, { ...defaultSettings, statusId: 'stat_2' })
    expect(textsOf(set.records, 'status')).toEqual(['stat_2'])
    await world.choices.update((all) => ({ ...all, statusIds: { close: 'stat_2' } }))
    expect(textsOf((await shown(world)).records, 'status')).toEqual(['stat_2'])
  })

  it('has the sources in words in its note, unless they are switched off', async () => {
    const world = await connected()
    expect(textsOf((await shown(world)).records, 'note').join()).toContain('robin.sample@example.com: link')
    const without = await shown(world, { ...defaultSettings, provenance: false })
    expect(textsOf(without.records, 'note')).toEqual([])
  })

  it('tells what will be asked for, and shows the rest all the same', async () => {
    const world = await connected({ ...industry, required: true })
    const { problems, records } = await shown(world)
    expect(problems).toMatchObject([{ valueId: industry.id, code: 'required' }])
    expect(textsOf(records, 'name')).toEqual(['Robin Sample'])
  })

  it('asks and sends nothing, and leaves everything as it was', async () => {
    const world = await connected(industry)
    await shown(world, settingsWith({ fallback: 'Tools' }))
    expect(world.called).toEqual([])
    expect((await world.connections.read())[0]?.settings).toEqual(defaultSettings)
    expect(await world.entries.list(['held', 'waiting', 'sending'])).toEqual([])
  })

  it('is none of a destination that is gone, or that nothing can be set up of', async () => {
    const world = await connected()
    expect(await preview(world, 'pipedrive', defaultSettings)).toBeNull()
    expect(await preview(world, 'this-browser', defaultSettings)).toBeNull()
  })
})
