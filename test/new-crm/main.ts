import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newCrm } from './new-crm.ts'

// `npm run new:crm <id> [name]`: the skeleton of an adapter, its registry line, its sandbox and its fixtures.

const [id = '', name = id.charAt(0).toUpperCase() + id.slice(1)] = process.argv.slice(2)
const made = newCrm(id, name, (path) => readFileSync(path, 'utf8'))
if ('problem' in made) {
  console.error(`\n  ${made.problem}\n`)
  process.exitCode = 1
} else {
  for (const [path, text] of Object.entries(made.files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`  ${path}`)
  }
  putInOrder(Object.keys(made.files))
  console.log(`\n  What is missing says: npm run unit -- test/contract -t ${id}\n`)
}

/** The imports by path and the lines by width, which depend on the names. */
function putInOrder(paths: readonly string[]): void {
  const biome = 'node_modules/@biomejs/biome/bin/biome'
  execFileSync(process.execPath, [biome, 'check', '--write', ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
