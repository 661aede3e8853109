import type { View } from '../e2e/view.ts'

/** Looks at a screen as it stands once in each theme, when nothing on it moves. */
export async function inEachTheme(
  view: View,
  look: (theme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await view.emulateTheme(theme)
    await view.evaluate(
      'document.getAnimations().forEach((each) => each.effect?.getTiming().iterations === 1 && each.finish())',
    )
    await look(theme)
  }
  await view.emulateTheme('light')
}
