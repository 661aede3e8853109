import { readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'
import { sourceFiles } from '../rules/source-files.ts'

/** A pattern and the file that it is written in. */
export type FoundPattern = [place: string, pattern: RegExp]

/** Every pattern that a page's text meets, each once. */
export function findPatterns(...folders: ('lib/page' | 'lib/evidence' | 'lib/lead')[]): FoundPattern[] {
  const found = [...writtenPatterns(folders), ...builtPatterns(folders)]
  return [...new Map(found.map((one) => [String(one[1]), one])).values()]
}

/** Those that stand in the source. */
function writtenPatterns(folders: string[]): FoundPattern[] {
  return sourceFiles(...folders).flatMap(({ path }) => {
    const found: FoundPattern[] = []
    new Visitor({
      Literal(node) {
        if ('regex' in node) found.push([path, new RegExp(node.regex.pattern, node.regex.flags)])
      },
    }).visit(parseSync(path, readFileSync(path, 'utf8')).program)
    return found
  })
}

/** Those put together from parts; a module exports them so that they are found here. */
function builtPatterns(folders: string[]): FoundPattern[] {
  const modules = import.meta.glob<Record<string, unknown>>(
    ['../../lib/page/**/*.ts', '../../lib/evidence/**/*.ts', '../../lib/lead/**/*.ts'],
    { eager: true },
  )
  return Object.entries(modules)
    .map(([path, exported]) => ({ path: path.replace('../../', ''), exported }))
    .filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap(({ path, exported }) =>
      Object.values(exported).flatMap((value): FoundPattern[] =>
        value instanceof RegExp ? [[path, value]] : [],
      ),
    )
}
