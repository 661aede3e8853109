import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { ComponentChildren } from 'preact'
import { afterEach } from 'vitest'
import { type Gleaner, GleanerContext } from '../../components/shared/gleaner.ts'

afterEach(cleanup)

/** Renders a page in a world, and gives the user who sits before it. */
export function showPage(gleaner: Gleaner, page: ComponentChildren) {
  render(<GleanerContext value={gleaner}>{page}</GleanerContext>)
  return userEvent.setup()
}
