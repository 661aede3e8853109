import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    run(process.execPath, 'test/new-crm/main.ts', 'acme-desk', 'Acme Desk')
  }, 60_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('compiles', () => {
    const { stdout } = run('node_modules/.bin/tsc', '--noEmit', '--pretty', 'false')
    expect(stdout.split('\n').filter((line) => /acme/.test(line))).toEqual([])
  }, 60_000)

  it('is found by the contract suite, which says by name what is missing', () => {
    const suite = ['run', '--config', 'test/vitest.config.ts', 'test/contract', '-t', 'acme-desk']
    const { stdout, stderr } = run('node_modules/.bin/vitest', ...suite)
    const output = stdout + stderr
    expect(output).toContain('created: leaves one record and says which')
    expect(output).toMatch(/✓.*bad-credentials|bad-credentials/)
    expect(output).toMatch(/[1-9]\d* failed/)
    expect(output).toMatch(/[1-9]\d* passed/)
  }, 60_000)
})
