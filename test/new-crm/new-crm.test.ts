import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newCrm } from './new-crm.ts'

const read = (path: string) => readFileSync(path, 'utf8')

describe('a new CRM', () => {
  it.each(['', 'Acme', '../acme', 'acme crm'])('cannot be called %j', (id) => {
    expect(newCrm(id, 'Acme', read)).toEqual({ problem: expect.stringContaining('npm run new:crm <id>') })
  })

  it('cannot take the place of another', () => {
    expect(newCrm('close', 'Close', read)).toEqual({ problem: 'There is a CRM called close already.' })
  })
})

describe('the skeleton of a new CRM, in a copy of the project', () => {
  let copy: string
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'gleaner-new-crm-'))
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    })
    const wanted = files
      .split('\n')
      .filter((path) => /^(lib|components|entrypoints|public|test|[^/]+$)/.test(path))
      .filter((path) => path !== '' && !path.startsWith('test/pages/'))
    for (const path of wanted) {
      mkdirSync(join(copy, path, '..'), { recursive: true })
      cpSync(path, join(copy, path))
    }
    for (const folder of ['node_modules', '.wxt'])
      symlinkSync(join(process.cwd(), folder), join(copy, folder))
    for (const args of [
      ['acme-desk', "Acme's Desk"],
      ['acme', 'Acme Desk'],
    ])
      run(process.execPath, 'test/new-crm/main.ts', ...args)
  }, 120_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('compiles, and so does the example of docs/adding-a-crm.md in its place', () => {
    const adapter = join(copy, 'lib/crm/acme/acme.ts')
    writeFileSync(adapter, withExample(read(adapter)))
    const { stdout } = run('node_modules/.bin/tsc', '--noEmit', '--pretty', 'false')
    const errors = stdout.split('\n').filter((line) => /acme|registry\.ts|sandbox\.ts/.test(line))
    expect(errors).toEqual([])
  }, 120_000)

  it('leaves nothing to lint, in the files it changes either', () => {
    const changed = ['lib/crm', 'test/sandbox', 'test/contract/fixtures'].flatMap((folder) =>
      ['acme', 'acme-desk', 'registry.ts', 'sandbox.ts'].map((name) => join(folder, name)),
    )
    const there = changed.filter((path) => existsSync(join(copy, path)))
    expect(there).toHaveLength(8)
    const { status, stderr } = run('node_modules/.bin/biome', 'ci', '--error-on-warnings', ...there)
    expect({ status, stderr }).toMatchObject({ status: 0 })
  }, 120_000)

  it('is called as it was said, apostrophe and all', () => {
    expect(read(join(copy, 'lib/crm/acme-desk/acme-desk.ts'))).toContain(`name: "Acme's Desk",`)
  })

  it('is found by the contract suite, which says by name what is missing', () => {
    const suite = ['run', '--config', 'test/vitest.config.ts', 'test/contract', '-t', 'acme-desk']
    run('node_modules/.bin/vitest', ...suite, '--reporter=json', '--outputFile=report.json')
    const outcomes = outcomesOf(read(join(copy, 'report.json')))
    const outcomeOf = (start: string) => outcomes.find(({ title }) => title.startsWith(start))?.status
    expect(outcomeOf('bad-credentials: ')).toBe('failed')
    expect(outcomeOf('created: leaves one record')).toBe('failed')
    expect(outcomeOf('connected: ')).toBe('passed')
    expect(outcomeOf('server-error: ')).toBe('passed')
  }, 120_000)
})

/** The adapter with the example of docs/adding-a-crm.md in the place of its own `deliver`. */
function withExample(skeleton: string): string {
  const whole = 'async function deliver\\([\\s\\S]*?\\n\\}\\n'
  const example = new RegExp(`\`\`\`ts\\n(${whole})\`\`\``).exec(read('docs/adding-a-crm.md'))?.[1]
  const [before, after] = skeleton.split(new RegExp(`^${whole}`, 'm'))
  if (example === undefined || after === undefined) throw new Error('There is no function deliver')
  return `${before}${example}${after}`
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
})

/** What became of the tests that were asked for, from Vitest's report. */
function outcomesOf(report: string) {
  const { testResults } = reportSchema.parse(JSON.parse(report))
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'skipped')
}
