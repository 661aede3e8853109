import { adapterText } from './adapter-text.ts'
import { answersText, entryText } from './fixture-texts.ts'
import { sandboxText } from './sandbox-text.ts'

/** Every file that a new CRM adds or changes, by path, or why none can be made. */
export type NewCrm = { files: Record<string, string> } | { problem: string }

const registry = 'lib/crm/registry.ts'
const sandbox = 'test/sandbox/sandbox.ts'

/** Writes what a CRM called `name` needs under the id; `read` gives the text of a file of the project. */
export function newCrm(id: string, name: string, read: (path: string) => string): NewCrm {
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return { problem: 'Use it so: npm run new:crm <id> [name]. An id is small letters, digits and hyphens.' }
  if (read(registry).includes(`./${id}/`)) return { problem: `There is a CRM called ${id} already.` }
  const variable = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const crm = { id, name, variable, type: variable.charAt(0).toUpperCase() + variable.slice(1) }
  return {
    files: {
      [`lib/crm/${id}/${id}.ts`]: adapterText(crm),
      [registry]: withListed(read(registry), 'crms', crm.variable, `./${id}/${id}.ts`),
      [`test/sandbox/${id}/${id}-api.ts`]: sandboxText(crm),
      [sandbox]: withListed(read(sandbox), 'vendors', `create${crm.type}(settings)`, `./${id}/${id}-api.ts`),
      [`test/contract/fixtures/${id}/entry.ts`]: entryText(crm),
      [`test/contract/fixtures/${id}/answers.json`]: answersText(crm),
    },
  }
}

/** What the texts call the new CRM. */
export interface CrmNames {
  id: string
  name: string
  /** In code: a variable's name, and the same with a capital. */
  variable: string
  type: string
}

/** Puts an item at the end of a list in a file's text, and the import of what it uses among the imports. */
function withListed(text: string, list: string, item: string, path: string): string {
  const imported = item.replace(/\(.*$/, '')
  const listed = text.replace(
    new RegExp(`(const ${list}\\b[^=]*= \\[)([^\\]]*?),?(\\s*\\])`),
    (_, start: string, items: string, end: string) => `${start}${items}, ${item}${end}`,
  )
  return listed.replace(/^import /m, `import { ${imported} } from '${path}'\nimport `)
}
