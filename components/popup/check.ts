import type { PopupActs, PopupWorld } from './popup-acts.ts'

/** Looks whether what was typed is what it should be; what is said of it takes no button from under the pointer. */
export function createCheck({ ask, current, dispatch }: PopupWorld): PopupActs['check'] {
  return async () => {
    const state = current()
    if (state.phase !== 'open') return
    const { draft } = state
    const [answer] = await Promise.all([ask('draft.check', { draft }), pointerUp()])
    if (answer !== undefined) dispatch({ kind: 'draft-checked', draft, problems: answer.problems })
  }
}

/** A row that grew between press and release would move the button away, and the browser would see no click. */
async function pointerUp(): Promise<void> {
  if (document.querySelector(':is(button, label, summary):active') === null) return
  // The click comes in the same turn as the release.
  await new Promise<void>((resolve) =>
    addEventListener('pointerup', () => setTimeout(resolve), { once: true, capture: true }),
  )
}
