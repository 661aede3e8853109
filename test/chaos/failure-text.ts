import type { Failure } from './chaos.ts'
import { storyText } from './story.ts'

/** A failing case as a person reads and repeats it. */
export function failureText({ seed, path, story, ending }: Failure): string {
  const { lost, duplicated, wrong, entries, history } = ending
  return [
    `npm run chaos -- --seed ${seed} --path ${path}`,
    storyText(story),
    ...history.map((line) => `    ${line}`),
    ...lost.map((what) => `  LOST ${what}`),
    ...duplicated.map((what) => `  DUPLICATED ${what}`),
    ...wrong.map((what) => `  WRONG ${what}`),
    ...entries.map(({ id, state, done, doubt }) => `  entry ${id} ${JSON.stringify({ state, done, doubt })}`),
  ].join('\n')
}
