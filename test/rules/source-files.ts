import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface SourceFile {
  /** From the project's root, with '/'. */
  path: string
  text: string
  /** Modules it imports: a path from the project's root for a file, else the package's name. */
  imports: string[]
}

/** The project's own files: tracked, or new and not ignored. */
export function projectFiles(pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => pattern.test(path))
}

/** TypeScript of the product below any of the folders, tests left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return projectFiles(/\.tsx?$/)
    .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(importPattern)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? join(dirname(path), target) : target))
}
