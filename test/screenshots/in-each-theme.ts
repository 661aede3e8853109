import type { View } from '../e2e/view.ts'

export type Theme = 'light' | 'dark'
export const bothThemes: readonly Theme[] = ['light', 'dark']

/** Looks at a screen as it stands once in each theme, when nothing on it moves. */
export async function inEachTheme(
  view: View,
  look: (theme: Theme) => Promise<void>,
  themes: readonly Theme[] = bothThemes,
): Promise<void> {
  for (const theme of themes) {
    await view.emulateTheme(theme)
    await view.evaluate(
      'document.getAnimations().forEach((each) => each.effect?.getTiming().iterations === 1 && each.finish())',
    )
    await look(theme)
  }
  await view.emulateTheme('light')
}
