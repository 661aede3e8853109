import { cleanup, configure, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { type ComponentChildren, options } from 'preact'
import { afterEach } from 'vitest'
import { type Gleaner, GleanerContext } from '../../components/shared/gleaner.ts'

afterEach(cleanup)

// Only for what never comes: the first who asks for a part that is brought later waits while it is compiled.
configure({ asyncUtilTimeout: 20_000 })

// Effects wait for a frame, and the frame that a test's last promise asked for would come after its window is gone.
options.requestAnimationFrame = queueMicrotask

/** Renders a page in a world, and gives the user who sits before it. */
export function showPage(gleaner: Gleaner, page: ComponentChildren) {
  render(<GleanerContext value={gleaner}>{page}</GleanerContext>)
  return userEvent.setup()
}
