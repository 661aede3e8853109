import { regional } from './regional.ts'
import type { Say } from './say.ts'

/** A day in few letters, for the middle of a sentence, with the year where it is another than now. */
export function sayDay(say: Say, time: number): string {
  const date = new Date(time)
  const isThisYear = date.getFullYear() === new Date().getFullYear()
  return date.toLocaleDateString(regional(say), {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** A day with its year, for a column of them. */
export function sayDate(say: Say, time: number): string {
  return new Date(time).toLocaleDateString(regional(say), { dateStyle: 'medium' })
}

/** The time of day. */
export function sayClock(say: Say, time: number): string {
  return new Date(time).toLocaleTimeString(regional(say), { timeStyle: 'short' })
}

/** All of a moment: the day of the week, the day, the time. */
export function sayMoment(say: Say, time: number): string {
  return new Date(time).toLocaleString(regional(say), { dateStyle: 'full', timeStyle: 'short' })
}
