import { z } from 'zod'
import type { Surface } from '../surface.ts'
import type { FirefoxSession } from './firefox-session.ts'

/** A Firefox tab or popup: input goes through the browser window, as the user's does. */
export function createFirefoxSurface(session: FirefoxSession, handle: unknown): Surface {
  return {
    evaluate: (expression) => session.call('evaluate', handle, expression),
    click: async (x, y, button = 'left') => void (await session.call('click', handle, x, y, button)),
    type: async (text) => void (await session.call('type', handle, text)),
    press: async (key, modifiers = []) => void (await session.call('press', handle, key, modifiers)),
    screenshot: async () => Buffer.from(z.string().parse(await session.call('screenshot', handle)), 'base64'),
    emulateTheme: async (theme) => void (await session.call('emulateTheme', handle, theme)),
    isOpen: async () => z.boolean().parse(await session.call('isOpen', handle)),
    close: async () => void (await session.call('close', handle)),
  }
}
