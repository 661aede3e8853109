import { describe, expect, it } from 'vitest'
import { openClose } from './open-close.ts'

const created = 'event/?object_type=lead&action=created'

/** A Close whose clock the test moves. */
function openTimedClose() {
  const opened = openClose()
  let now = 1_790_000_000_000
  opened.sandbox.settings.now = () => now
  return Object.assign(opened, {
    pass: (ms: number) => {
      now += ms
    },
    now: () => new Date(now).toISOString(),
    make: async (name: string): Promise<string> => (await opened.ask('POST', 'lead/', { name })).body.id,
    namesIn: async (path: string): Promise<string[]> =>
      (await opened.ask('GET', path)).body.data.map((event: { data: { name: string } }) => event.data.name),
  })
}

describe('the event log of Close', () => {
  it('shows 50 at once, and a cursor leads on with the same filters', async () => {
    const { ask, make, namesIn } = openTimedClose()
    for (let count = 1; count <= 60; count += 1) await make(`Lead ${count}`)
    const { data, cursor_next } = (await ask('GET', `${created}&_limit=100`)).body
    expect(data).toHaveLength(50)
    const rest = await namesIn(`${created}&_cursor=${encodeURIComponent(cursor_next)}`)
    expect(rest).toEqual(Array.from({ length: 10 }, (_, index) => `Lead ${10 - index}`))
    expect(await ask('GET', `${created}&_cursor=nowhere`)).toMatchObject({ status: 400 })
  })

  it.each(['_skip=5', 'date_created__gte=2026-11-30', 'name=x'])('knows nothing of %s', async (parameter) => {
    const { ask } = openTimedClose()
    expect(await ask('GET', `${created}&${parameter}`)).toMatchObject({ status: 400 })
  })

  it('is filtered by date, each way', async () => {
    const { make, pass, now, namesIn } = openTimedClose()
    await make('First')
    pass(1000)
    await make('Second')
    const at = encodeURIComponent(now())
    expect(await namesIn(`${created}&date_updated__gte=${at}`)).toEqual(['Second'])
    expect(await namesIn(`${created}&date_updated__gt=${at}`)).toEqual([])
    expect(await namesIn(`${created}&date_updated__lte=${at}`)).toEqual(['Second', 'First'])
    expect(await namesIn(`${created}&date_updated__lt=${at}`)).toEqual(['First'])
  })

  it('can show a later event before an earlier one, and orders them rightly in the end', async () => {
    const { sandbox, make, pass, namesIn } = openTimedClose()
    sandbox.settings.close.eventLagMs = 240_000
    await make('Late to be seen')
    sandbox.settings.close.eventLagMs = 0
    await make('Seen at once')
    expect(await namesIn(created)).toEqual(['Seen at once'])
    pass(240_000)
    expect(await namesIn(created)).toEqual(['Seen at once', 'Late to be seen'])
  })

  it('tells what was made as it was then, and that it was deleted', async () => {
    const { ask, make, namesIn } = openTimedClose()
    const id = await make('Fabrikam')
    await ask('PUT', `lead/${id}/`, { name: 'Northwind' })
    await ask('DELETE', `lead/${id}/`)
    expect(await namesIn(created)).toEqual(['Fabrikam'])
    const deleted = (await ask('GET', 'event/?object_type=lead&action=deleted')).body.data
    expect(deleted).toMatchObject([{ object_id: id, action: 'deleted' }])
  })
})

describe('a lead that is deleted', () => {
  it('goes with its contacts and notes, and only once', async () => {
    const { ask, sandbox } = openTimedClose()
    const { body } = await ask('POST', 'lead/', { contacts: [{ name: 'Ana Quill' }] })
    await ask('POST', 'activity/note/', { lead_id: body.id, note: 'Hello' })
    expect(await ask('DELETE', `lead/${body.id}/`)).toMatchObject({ status: 200, body: {} })
    expect(sandbox.records()).toEqual([])
    expect(await ask('GET', `contact/${body.contact_ids[0]}/`)).toMatchObject({ status: 404 })
    expect((await ask('GET', 'activity/note/')).body.data).toEqual([])
    expect(await ask('DELETE', `lead/${body.id}/`)).toMatchObject({ status: 404 })
  })
})

describe('the notes of Close', () => {
  it('are filtered by lead and date, newest first, in pages', async () => {
    const { ask, make, pass, now } = openTimedClose()
    const [one, other] = [await make('One'), await make('Other')]
    const write = (lead_id: string, note: string) => ask('POST', 'activity/note/', { lead_id, note })
    await write(one, 'First')
    await write(other, 'Elsewhere')
    pass(1000)
    await write(one, 'Second')
    const list = async (query: string) => {
      const { data, has_more } = (await ask('GET', `activity/note/?${query}`)).body
      return [data.map(({ note }: { note: string }) => note), has_more]
    }
    expect(await list(`lead_id=${one}`)).toEqual([['Second', 'First'], false])
    expect(await list(`lead_id=${one},${other}`)).toEqual([['Second', 'Elsewhere', 'First'], false])
    expect(await list(`date_created__gte=${encodeURIComponent(now())}`)).toEqual([['Second'], false])
    expect(await list(`lead_id=${one}&_limit=1`)).toEqual([['Second'], true])
    expect(await list(`lead_id=${one}&_limit=1&_skip=1`)).toEqual([['First'], false])
    expect(await ask('GET', 'activity/note/?date_updated__gte=2026-11-30')).toMatchObject({ status: 400 })
  })

  it('can be behind', async () => {
    const { ask, make, pass, sandbox } = openTimedClose()
    sandbox.settings.close.noteLagMs = 60_000
    await ask('POST', 'activity/note/', { lead_id: await make('One'), note: 'Hello' })
    expect((await ask('GET', 'activity/note/')).body.data).toEqual([])
    pass(60_000)
    expect((await ask('GET', 'activity/note/')).body.data).toHaveLength(1)
  })
})
