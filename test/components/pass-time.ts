import { act } from '@testing-library/preact'
import { vi } from 'vitest'

/** Lets time pass for a view under fake timers, with all that becomes of it. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
}
