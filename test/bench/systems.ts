import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCaptureScript } from '../eval/capture-script.ts'

/** What is run in a page and timed: its name in the table, and a script whose value is its answer. */
export interface System {
  name: string
  script: string
}

/** The least that reading a page's text can take. */
export const floor: System = {
  name: 'floor: one pass over the text',
  script: `(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    let length = 0
    while (walker.nextNode()) length += walker.currentNode.data.length
    return length
  })()`,
}

export const readGleaner = (): System => ({ name: 'Gleaner', script: readCaptureScript() })

/** What a search for "email regex" and "phone regex" turns up. */
const commonPatterns: System = {
  name: 'common regexes over innerText',
  script: `(() => {
    const text = document.body.innerText
    const emails = text.match(/[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}/g) ?? []
    const phones = text.match(/(\\+?\\d{1,3}[-.\\s]?)?\\(?\\d{2,4}\\)?[-.\\s]?\\d{3,4}[-.\\s]?\\d{3,4}/g) ?? []
    return emails.length + phones.length
  })()`,
}

/** libphonenumber's own finder, in the bundle that its package ships for pages. */
function readPhoneFinder(): System {
  const module = fileURLToPath(import.meta.resolve('libphonenumber-js/package.json'))
  const bundle = readFileSync(join(module, '..', 'bundle', 'libphonenumber-max.js'), 'utf8')
  const find = `libphonenumber.findPhoneNumbersInText(document.body.innerText, 'US').length`
  return { name: 'findPhoneNumbersInText', script: `${bundle}\n;${find}` }
}

/** What others do; neither knows people, titles or companies. */
export const readOthers = (): System[] => [commonPatterns, readPhoneFinder()]
