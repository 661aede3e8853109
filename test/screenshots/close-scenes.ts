import type { Fault } from '../sandbox/fault.ts'
import { button, overDemo, type Scene, save, toClose } from './scene.ts'

const write = 'POST /api/v1/lead/'
export const invalidEmail =
  '{"errors":[],"field-errors":{"contacts":{"errors":{"0":{"field-errors":{"emails":{"errors":{"0":{"field-errors":{"email":"Invalid email address."}}}}}}}}}}'

interface Mishap {
  picture: string
  companyName: string
  fault: Fault
  on: string
  says: string
}

/** What the vendor does to the save, what the popup then says, and what to call the picture. */
const mishaps: Mishap[] = [
  {
    picture: 'receipt-sending',
    companyName: 'Slow Rope Works',
    fault: { kind: 'late-answer', delayMs: 4000 },
    on: write,
    says: 'Sending to Close…',
  },
  {
    picture: 'popup-refused',
    companyName: 'Refused Rope Works',
    fault: { kind: 'status', status: 400, body: invalidEmail },
    on: write,
    says: 'Invalid email address.',
  },
  {
    picture: 'popup-refused-silent',
    companyName: 'Turned Away Rope Works',
    fault: { kind: 'status', status: 400, body: '{}' },
    on: write,
    says: 'Close gave no reason.',
  },
  {
    picture: 'receipt-looking',
    companyName: 'Looked For Rope Works',
    fault: { kind: 'status', status: 502, body: '' },
    on: write,
    says: 'Gleaner looks whether the lead arrived',
  },
  {
    picture: 'receipt-busy',
    companyName: 'Patient Rope Works',
    fault: { kind: 'status', status: 503, body: '' },
    on: 'GET /api/v1/me/',
    says: 'Close has trouble at its end; Gleaner keeps trying.',
  },
]

/** A lead that arrives in Close: twice, once, and perhaps. */
export const arrivalScenes: Scene[] = [
  // First of all: the first write of its kind has no measure, and is looked for.
  async (gleaner, album) =>
    toClose(gleaner, 'Twofold Rope Works', async (popup) => {
      gleaner.sandbox.fail({ kind: 'repeated-request' }, { on: write })
      await popup.click(save)
      await popup.waitFor({ target: button('Remove the second') }, 20_000)
      await album.take(popup, 'receipt-twice')
    }),
  async (gleaner, album) =>
    toClose(gleaner, 'Harbour & Finch Rigging', async (popup) => {
      await album.take(popup, 'popup-to-close')
      await popup.click(save)
      await popup.waitFor({ target: button('Open in Close') }, 20_000)
      await album.take(popup, 'receipt-close')
    }),
  async (gleaner, album) =>
    toClose(gleaner, 'Unsure Rope Works', async (popup) => {
      gleaner.sandbox.fail({ kind: 'status', status: 502, body: '' }, { on: write })
      for (const on of ['GET /api/v1/event/', 'POST /api/v1/data/search/'])
        gleaner.sandbox.fail({ kind: 'status', status: 403, body: '{}' }, { on, times: 6 })
      await popup.click(save)
      await popup.waitFor({ text: 'Gleaner looks whether the lead arrived' }, 20_000)
      const { now } = gleaner.sandbox.settings
      gleaner.sandbox.settings.now = () => now() + 600_000
      await popup.waitFor({ text: 'Close may have this lead: the answer never came.' }, 60_000)
      await album.take(popup, 'receipt-unsure')
      gleaner.sandbox.settings.now = now
    }),
]

/** What else can become of a lead on its way to Close. */
export const mishapScenes: Scene[] = mishaps.map(mishapScene)

/** A key that is dead puts its notice into every popup from there on. */
export const deadKeyScenes: Scene[] = [
  mishapScene({
    picture: 'receipt-paused',
    companyName: 'Keyless Rope Works',
    fault: { kind: 'status', status: 401, body: '' },
    on: 'GET /api/v1/me/',
    says: 'no longer accepts your key',
  }),
  async (gleaner, album) =>
    overDemo(gleaner, '/contact', async (popup) => {
      await popup.waitFor({ target: '.troubled' })
      await album.take(popup, 'popup-troubled')
    }),
]

function mishapScene({ picture, companyName, fault, on, says }: Mishap): Scene {
  return async (gleaner, album) =>
    toClose(gleaner, companyName, async (popup) => {
      gleaner.sandbox.fail(fault, { on })
      await popup.click(save)
      await popup.waitFor({ text: says }, 20_000)
      await album.take(popup, picture)
      // The tab stays open and holds its draft, which the next lead must not find.
    })
}
