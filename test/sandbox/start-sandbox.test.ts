import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as askHttps } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeKey } from './close/state.ts'
import { leadSquaredKeys } from './leadsquared/state.ts'
import { type RunningSandbox, startSandbox } from './start-sandbox.ts'

let sandbox: RunningSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

/** As a browser does that finds the vendor's name on this machine and trusts the sandbox's certificate. */
function askClose(method: string, path: string, body = ''): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = askHttps(
      {
        host: '127.0.0.1',
        port: sandbox.httpsPort,
        servername: 'api.close.com',
        ca: sandbox.certificate,
        auth: `${closeKey}:`,
        method,
        path: `/api/v1/${path}`,
        headers: { Host: 'api.close.com', 'Content-Type': 'application/json' },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

async function readPage(path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${sandbox.httpPort}${path}`)
  expect(response.status).toBe(200)
  return response.text()
}

describe("the vendors' side", () => {
  it("answers under the vendor's name with a certificate for it", async () => {
    const { status, body } = await askClose('GET', 'me/')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ first_name: 'Sam', organizations: [{ name: 'Sandbox Inc' }] })
  })

  it('breaks the connection before the work or after it, as told', async () => {
    sandbox.fail({ kind: 'drop-request' }, { on: 'POST /api/v1/lead/' })
    sandbox.fail({ kind: 'drop-answer' }, { on: 'POST /api/v1/lead/' })
    await expect(askClose('POST', 'lead/', '{"name":"Lost"}')).rejects.toThrow('socket hang up')
    expect(sandbox.records()).toEqual([])
    await expect(askClose('POST', 'lead/', '{"name":"Kept"}')).rejects.toThrow('socket hang up')
    expect(sandbox.records()).toEqual([expect.objectContaining({ name: 'Kept' })])
    expect(sandbox.exchanges.map(({ status }) => status)).toEqual([null, null])
  })

  it('goes wrong only for the requests meant, and as often as told', async () => {
    sandbox.fail({ kind: 'status', status: 500, body: 'Oh' }, { on: 'GET /api/v1/me/', times: 2 })
    const paths = ['status/lead/', 'me/', 'me/', 'me/']
    const statuses = []
    for (const path of paths) statuses.push((await askClose('GET', path)).status)
    expect(statuses).toEqual([200, 500, 500, 200])
  })
})

describe('the log', () => {
  it('has a line for each exchange, without a key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gleaner-log-'))
    const logged = await startSandbox({ log: join(folder, 'exchanges.jsonl') })
    const base = `http://127.0.0.1:${logged.httpPort}/api`
    const basic = Buffer.from(`${closeKey}:`).toString('base64')
    const { accessKey, secretKey } = leadSquaredKeys
    await fetch(`${base}.close.com/api/v1/me/`, { headers: { Authorization: `Basic ${basic}` } })
    const query = new URLSearchParams({ accessKey, secretKey })
    await fetch(`${base}.leadsquared.com/v2/Authentication.svc/UserByAccessKey.Get?${query}`)
    await logged.close()
    const lines = readFileSync(join(folder, 'exchanges.jsonl'), 'utf8').trim().split('\n')
    rmSync(folder, { recursive: true })
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { vendor: 'close', method: 'GET', path: '/api/v1/me/', status: 200 },
      { vendor: 'leadsquared', method: 'GET', status: 200 },
    ])
    for (const secret of [closeKey, basic, accessKey, encodeURIComponent(accessKey), secretKey])
      expect(lines.join()).not.toContain(secret)
  })
})

describe("a person's side", () => {
  it('shows what arrived, newest first, and nothing of it as markup', async () => {
    expect(await readPage('/list')).toContain('Nothing yet')
    await askClose('POST', 'lead/', '{"name":"<img src=x onerror=alert(1)>"}')
    await askClose('POST', 'lead/', '{"name":"Later & Sons","websit":"x"}')
    const list = await readPage('/list')
    expect(list).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(list).not.toContain('<img')
    expect(list.indexOf('Later &amp; Sons')).toBeLessThan(list.indexOf('&lt;img'))
    expect(list).toContain('Unknown field: websit')
    expect(list).not.toContain(closeKey)
  })

  it('lets the page run only its own script and style', async () => {
    const response = await fetch(`http://127.0.0.1:${sandbox.httpPort}/`)
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(await readPage('/page.css')).toContain('light-dark')
    expect(await readPage('/page.js')).toContain('/list')
    expect(await response.text()).toContain('/page.js')
  })
})
