import { act } from '@testing-library/preact'
import { vi } from 'vitest'

/** Lets faked time pass, and the view follow. */
export async function pass(durationMs: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(durationMs)
  })
}
