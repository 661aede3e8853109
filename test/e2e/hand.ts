import type { Target } from './page-side.ts'
import { pressTab } from './press-tab.ts'
import type { View } from './view.ts'

export type HandKind = 'keyboard' | 'pointer'

/** A user who has the keyboard alone, or the pointer alone but for what is written. */
export interface Hand {
  /** What was done so far: a click, or a way to a control and a key on it, is one. */
  acts: () => number
  press: (view: View, target: Target) => Promise<void>
  tick: (view: View, target: Target) => Promise<void>
  /** Puts a text in the place of what a field holds. */
  fill: (view: View, target: Target, text: string) => Promise<void>
}

export function createHand(kind: HandKind): Hand {
  let acts = 0
  const act =
    (byKeys: (view: View, target: Target) => Promise<void>) => async (view: View, target: Target) => {
      acts += 1
      await (kind === 'pointer' ? view.click(target) : byKeys(view, target))
    }
  const activate = (key: 'Enter' | ' ') =>
    act(async (view, target) => {
      await walkTo(view, target)
      await view.press(key)
    })
  return {
    acts: () => acts,
    press: activate('Enter'),
    tick: activate(' '),
    async fill(view, target, text) {
      acts += 1
      if (kind === 'pointer') return view.type(target, text)
      await walkTo(view, target)
      await view.press('a', ['Control'])
      await view.write(text)
    },
  }
}

/** No screen of ours has more stops than that. */
const MOST_STOPS = 200

/** With Tab, from where the focus is. */
async function walkTo(view: View, target: Target): Promise<void> {
  await view.waitFor({ target })
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await view.isFocused(target)) return
    await pressTab(view)
  }
  throw new Error(`Tab does not come to ${JSON.stringify(target)}`)
}
