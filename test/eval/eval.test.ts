import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { capturePage } from './capture-page.ts'
import { type Evaluation, evaluatePages } from './evaluate-pages.ts'
import { readPageFolder } from './page-folder.ts'
import { launchQuietChromium } from './quiet-chromium.ts'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

interface WrittenPage {
  id: string
  html: string
  url?: string
  charset?: string
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gleaner-eval-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function writePages(pages: readonly WrittenPage[]): void {
  mkdirSync(join(folder, 'pages'))
  const addressed = pages.map((page) => ({
    url: `https://quay.example/${page.id}`,
    charset: 'utf-8',
    ...page,
  }))
  const list = addressed.map(({ id, url, charset }) => ({ id, url, charset }))
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(list))
  for (const { id, html } of pages) writeFileSync(join(folder, 'pages', `${id}.html`), html, 'latin1')
}

/** What `script` answers in each page, and what became of the page. */
async function run(script: string) {
  const answers: Record<string, unknown> = {}
  const evaluations: Record<string, Evaluation> = {}
  await evaluatePages(readPageFolder(folder), {
    script,
    limitMs: 4_000,
    onPage: ({ id }, evaluation, answer) => {
      answers[id] = answer
      evaluations[id] = evaluation
    },
  })
  return { answers, evaluations }
}

describe('a saved page', () => {
  it('stands at its own address, in the charset that its server named', async () => {
    writePages([
      { id: 'plain', url: 'http://quay.example:8080/a?b=1', html: '<p>Ann' },
      { id: 'latin', charset: 'windows-1252', html: '<meta charset="utf-8"><p>Zoë Ångström' },
    ])
    const { answers } = await run('document.URL + " " + document.body.innerText')
    expect(answers).toEqual({
      plain: 'http://quay.example:8080/a?b=1 Ann',
      latin: 'https://quay.example/latin Zoë Ångström',
    })
  })

  it('runs no script of its own, stays where it is and loads nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('document.title = "loaded"')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    // The server listens on a port, not on a pipe.
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    writePages([
      {
        id: 'busy',
        html: `<title>still</title><meta http-equiv="refresh" content="0;url=${host}/next">
          <script>document.title = 'ran'</script><script src="${host}/script"></script>
          <link rel="stylesheet" href="${host}/style"><iframe src="${host}/frame"></iframe>
          <img src="${host}/picture" onerror="document.title = 'failed'">`,
      },
    ])
    const { answers } = await run('Promise.resolve(document.title + " " + location.pathname)')
    server.close()
    expect([answers, asked]).toEqual([{ busy: 'still /busy' }, []])
  })

  it('that hangs or answers nonsense costs only itself', async () => {
    writePages(['hangs', 'waits', 'throws', 'nonsense'].map((id) => ({ id, html: '<p>Ann' })))
    const { evaluations } = await run(`
      const acts = {
        hangs: () => { for (;;); },
        waits: () => new Promise(() => {}),
        throws: () => { throw new Error('odd') },
      };
      acts[location.pathname.slice(1)]?.()`)
    const failures = Object.entries(evaluations).map(([id, evaluation]) => [
      id,
      'failed' in evaluation && evaluation.failed,
    ])
    expect(Object.fromEntries(failures)).toEqual({
      hangs: 'hung',
      waits: 'hung',
      throws: 'threw',
      nonsense: 'unreadable',
    })
  })

  it('may lose its process', async () => {
    writePages([{ id: 'crashes', html: '<p>Ann' }])
    const { browser, close } = await launchQuietChromium()
    const [page] = readPageFolder(folder)
    if (page === undefined) throw new Error('It was written just now')
    try {
      const captured = capturePage(browser, page, 'new Promise(() => {})', 30_000)
      const target = await browser.waitForTarget((one) => one.url() === page.url)
      const devtools = await target.createCDPSession()
      void devtools.send('Page.crash').catch(() => undefined)
      expect(await captured).toMatchObject({ failed: 'crashed' })
    } finally {
      await close()
    }
  })
})

describe('npm run eval', () => {
  const evaluate = (...given: string[]) =>
    spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' })

  it('writes what the popup would show, of a page however deep', () => {
    const contact = '<h1>Ann Ode</h1><p>ann.ode@quay.example</p><p>Tel. 020 7946 0018, +44 20 7946 0018</p>'
    writePages([
      { id: 'ann', html: contact },
      { id: 'deep', html: '<div>'.repeat(20_000) + contact },
    ])
    const out = join(folder, 'out.json')
    const { stdout, status } = evaluate('--pages', folder, '--out', out)
    expect([status, stdout]).toEqual([0, `2 pages are in ${out}\n`])
    const predictions = JSON.parse(readFileSync(out, 'utf8'))
    const { people, phones, ms, nodes } = predictions.ann
    expect(people).toMatchObject([{ name: 'Ann Ode', emails: ['ann.ode@quay.example'] }])
    expect([...people[0].phones, ...phones]).toEqual(['+442079460018'])
    expect([typeof ms, nodes]).toEqual(['number', 9])
    expect(predictions.deep).toMatchObject({ people: [{ emails: ['ann.ode@quay.example'] }] })
  })

  it('prints and writes how right it was, where somebody wrote down what is there', () => {
    writePages([{ id: 'ann', html: '<h1>Ann Ode</h1><p>ann.ode@quay.example</p>' }])
    const path = join(folder, 'pages.json')
    const [page] = JSON.parse(readFileSync(path, 'utf8'))
    const truth = { people: [{ name: 'Ann Ode' }], emails: ['ann.ode@quay.example', 'office@quay.example'] }
    writeFileSync(path, JSON.stringify([{ ...page, kind: 'profile', truth }]))
    const report = join(folder, 'report.md')
    const out = join(folder, 'out.json')
    const { stdout } = evaluate('--pages', folder, '--out', out, '--report', report, '--note', 'A first try.')
    const written = readFileSync(report, 'utf8')
    expect(stdout).toContain(written)
    expect(written).toContain('A first try.')
    expect(written).toMatch(/^\| all +\| +100\.0 % \(1\/1\) \| +50\.0 % \(1\/2\) \|/m)
    expect(written).toMatch(/^- Browser: \w+\/\d+\./m)
    expect(written).not.toContain(tmpdir())
  })

  it.each<[string, () => string[], string]>([
    ['nothing named', () => [], 'npm run eval -- --pages DIR --out FILE'],
    ['an unknown option', () => ['--page', folder], 'npm run eval -- --pages DIR --out FILE'],
    ['no such folder', () => ['--pages', `${folder}/none`, '--out', 'x'], 'There is no folder'],
    ['a folder without a list', () => ['--pages', folder, '--out', 'x'], 'pages.json'],
    [
      'a report on pages whose truth nobody wrote down',
      () => {
        writePages([])
        return ['--pages', folder, '--out', 'x', '--report', join(folder, 'report.md')]
      },
      'No page in pages.json has a truth',
    ],
  ])('says what to do: %s', (_case, given, sentence) => {
    const { stderr, status } = evaluate(...given())
    expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
  })

  it('says which page is missing, and which entry of the list is wrong', () => {
    writePages([{ id: 'ann', html: '' }])
    rmSync(join(folder, 'pages', 'ann.html'))
    expect(() => readPageFolder(folder)).toThrow(/1 of 1 pages are missing, first .*ann\.html/)
    writeFileSync(join(folder, 'pages.json'), '[{"id": "../ann", "url": "ftp://x", "charset": "utf-8"}]')
    expect(() => readPageFolder(folder)).toThrow(/is no file name[\s\S]*url/)
    writeFileSync(join(folder, 'pages.json'), '[')
    expect(() => readPageFolder(folder)).toThrow(/is no JSON/)
  })
})
