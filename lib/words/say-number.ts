import { regional } from './regional.ts'
import type { Say } from './say.ts'

/** A number as the reader writes it: 1,200 or 1.200 or १,२००. */
export function sayNumber(say: Say, value: number): string {
  return value.toLocaleString(regional(say))
}
