import { beforeEach, describe, expect, it } from 'vitest'
import { firstRunItem } from '../../lib/storage/first-run.ts'
import { beginFirstRun, type FirstRunWorld, showWelcome } from '../../lib/worker/first-run.ts'
import { memoryArea } from '../storage/memory-area.ts'

let area: ReturnType<typeof memoryArea>
let opened: number
let open: () => Promise<void>

/** A worker's own world; the disk stays. */
const worker = (): FirstRunWorld => ({
  firstRun: firstRunItem(area, navigator.locks),
  locks: navigator.locks,
  openWelcome: () => open(),
})

beforeEach(() => {
  area = memoryArea()
  opened = 0
  open = async () => {
    opened += 1
  }
})

describe('the first-run page', () => {
  it('opens once, however often the browser says that Gleaner was installed and the worker starts', async () => {
    await Promise.all([beginFirstRun(worker()), showWelcome(worker()), beginFirstRun(worker())])
    await showWelcome(worker())
    await beginFirstRun(worker())
    expect(opened).toBe(1)
  })

  it('is not opened by a worker that starts, after an update or with the browser', async () => {
    await showWelcome(worker())
    expect(opened).toBe(0)
  })

  it('is opened by the next worker where the first died before it could', async () => {
    open = () => new Promise(() => undefined)
    void beginFirstRun({ ...worker(), locks: unlocked })
    await expect.poll(async () => (await worker().firstRun.read()).page).toBe('due')
    open = async () => {
      opened += 1
    }
    await showWelcome(worker())
    await showWelcome(worker())
    expect(opened).toBe(1)
  })

  it('stays due where the browser has no window for it', async () => {
    open = () => Promise.reject(new Error('No current window'))
    await expect(beginFirstRun(worker())).rejects.toThrow('No current window')
    expect((await worker().firstRun.read()).page).toBe('due')
  })
})

/** A dead worker's locks are free again. */
const unlocked = {
  request: (_name: string, act: () => Promise<unknown>) => act(),
} as unknown as LockManager // Only `request` is called.
