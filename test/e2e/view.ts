import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Condition, createPageSide, type PageSide, type Target } from './page-side.ts'
import type { Key, Modifier, Surface } from './surface.ts'

/** The popup, an extension page or a web page, driven as a user would: real mouse, real keys. */
export interface View {
  /** The visible text of the page or of one element. */
  text: (target?: Target) => Promise<string>
  /** A field's value; of a select, the chosen option's words; of a checkbox, 'on' or 'off'. */
  value: (target: Target) => Promise<string>
  count: (target: Target) => Promise<number>
  /** Waits until the element can be hit, then clicks its middle. */
  click: (target: Target) => Promise<void>
  /** Replaces the field's content by typing. */
  type: (target: Target, text: string) => Promise<void>
  /** Chooses an option of a select from the keyboard, by its words. */
  choose: (target: Target, option: string) => Promise<void>
  press: (key: Key, modifiers?: readonly Modifier[]) => Promise<void>
  isFocused: (target: Target) => Promise<boolean>
  /** Types where the focus is. */
  write: (text: string) => Promise<void>
  /** Fails with the reason when the condition does not come to hold in time. */
  waitFor: (condition: Condition, withinMs?: number) => Promise<void>
  /** The value of an expression in the page; plain JSON. */
  evaluate: (expression: string) => Promise<unknown>
  screenshot: (path: string) => Promise<void>
  emulateTheme: (theme: 'light' | 'dark') => Promise<void>
  isOpen: () => Promise<boolean>
  /** Closes the popup, or the page's tab. */
  close: () => Promise<void>
}

/** A tab. */
export interface Page extends View {
  url: () => Promise<string>
  navigate: (url: string) => Promise<void>
  bringToFront: () => Promise<void>
  /** Selects text that stands on the page, or the content of an element. */
  select: (what: { text: string } | { element: Target }) => Promise<void>
}

const patienceMs = 20_000
const sliceMs = 1000
const slot = "globalThis[Symbol.for('driver.pageSide')]"
const libraryPath = createRequire(import.meta.url)
  .resolve('@testing-library/dom')
  .replace(/dist[\\/].*$/, 'dist/@testing-library/dom.umd.min.js')

type Answer<Name extends keyof PageSide> = Awaited<ReturnType<PageSide[Name]>>

/** Calls a function of the page side, which is brought into a document at its first use there. */
async function callPageSide<Name extends keyof PageSide>(
  surface: Surface,
  name: Name,
  ...given: Parameters<PageSide[Name]>
): Promise<Answer<Name>> {
  const list = given.map((each) => JSON.stringify(each) ?? 'undefined').join(', ')
  const call = `${slot} === undefined ? 'absent' : ${slot}.${name}(${list})`
  const answer = await surface.evaluate(call)
  // The answer's shape is that function's own, across a border that carries plain JSON.
  if (answer !== 'absent') return answer as Answer<Name>
  await surface.evaluate(await readFile(libraryPath, 'utf8').then((text) => `${text};0`))
  await surface.evaluate(`${slot} = (${createPageSide})(globalThis.TestingLibraryDom); 0`)
  return callPageSide(surface, name, ...given)
}

const describe = (condition: unknown): string => JSON.stringify(condition)

async function waitFor(surface: Surface, condition: Condition, withinMs = patienceMs): Promise<void> {
  const deadline = performance.now() + withinMs
  let fault: string | null = ''
  do {
    const restMs = Math.max(1, Math.min(sliceMs, deadline - performance.now()))
    // The document may go away under the question; the next one is asked anew.
    fault = await callPageSide(surface, 'settle', condition, restMs).catch((error: Error) => error.message)
    if (fault === null) return
    if (!(await surface.isOpen())) throw new Error(`Closed while waiting for ${describe(condition)}`)
  } while (performance.now() < deadline)
  throw new Error(`Waited ${withinMs} ms for ${describe(condition)}: ${fault}`)
}

async function click(surface: Surface, target: Target): Promise<void> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const point = await callPageSide(surface, 'clickPoint', target)
    if (!('fault' in point)) return surface.click(point.x, point.y)
    if (performance.now() > deadline) throw new Error(`Cannot click ${describe(target)}: ${point.fault}`)
    await waitFor(surface, { target }).catch(() => {})
  }
}

/**
 * By the keyboard, as a user would: keys come to the page behind the click, whereas a selection made by script
 * can be undone by a click that is still on its way.
 */
async function selectAll(surface: Surface, target: Target): Promise<void> {
  const deadline = performance.now() + patienceMs
  do {
    await surface.press('a', [process.platform === 'darwin' ? 'Meta' : 'Control'])
    if (await callPageSide(surface, 'isContentSelected', target)) return
  } while (performance.now() < deadline)
  throw new Error(`Cannot select what is in ${describe(target)}`)
}

async function type(surface: Surface, target: Target, text: string): Promise<void> {
  await click(surface, target)
  await selectAll(surface, target)
  await (text === '' ? surface.press('Backspace') : surface.type(text))
}

async function choose(surface: Surface, target: Target, option: string): Promise<void> {
  await waitFor(surface, { target })
  const distance = await callPageSide(surface, 'focusSelect', target, option)
  if (distance === null) throw new Error(`${describe(target)} offers no ${describe(option)}`)
  for (let step = 0; step < Math.abs(distance); step += 1)
    await surface.press(distance > 0 ? 'ArrowDown' : 'ArrowUp')
  await waitFor(surface, { target, value: option })
}

/** Everything that is alike in both browsers, over what each does in its own way. */
export function createView(surface: Surface): View {
  return {
    text: (target) => callPageSide(surface, 'text', target),
    value: (target) => callPageSide(surface, 'value', target),
    count: (target) => callPageSide(surface, 'count', target),
    click: (target) => click(surface, target),
    type: (target, text) => type(surface, target, text),
    choose: (target, option) => choose(surface, target, option),
    press: surface.press,
    isFocused: (target) => callPageSide(surface, 'isFocused', target),
    write: surface.type,
    waitFor: (condition, withinMs) => waitFor(surface, condition, withinMs),
    evaluate: surface.evaluate,
    screenshot: async (path) => writeFile(path, await surface.screenshot()),
    emulateTheme: surface.emulateTheme,
    isOpen: surface.isOpen,
    close: surface.close,
  }
}

/** Selects on a page; of both browsers' pages. */
export async function select(surface: Surface, what: { text: string } | { element: Target }): Promise<void> {
  if ('element' in what) return void (await callPageSide(surface, 'selectElement', what.element))
  if (!(await callPageSide(surface, 'selectText', what.text)))
    throw new Error(`The page does not contain ${JSON.stringify(what.text)}`)
}
