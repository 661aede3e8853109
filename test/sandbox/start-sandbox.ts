import { createServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { makeCertificate } from './certificate.ts'
import { exchangeLog } from './exchange-log.ts'
import { createRecordsPage } from './records-page.ts'
import { createSandbox, type Sandbox } from './sandbox.ts'
import { closeServer, createListener, listen } from './serve.ts'

export interface RunningSandbox extends Omit<Sandbox, 'answer'> {
  /** For a person: the page with what has arrived. */
  httpPort: number
  /** For a browser that is told to find the vendors' host names here. */
  httpsPort: number
  /** In PEM, for a caller that wants to trust it. */
  certificate: string
  close: () => Promise<void>
}

/**
 * Runs the sandbox on this machine. Ports left out are chosen freely; `log` names a file for the exchanges. For curl
 * the vendors also answer in plain HTTP, behind their host's name: `/api.close.com/api/v1/me/`.
 */
export async function startSandbox(
  options: { port?: number; httpsPort?: number; log?: string } = {},
): Promise<RunningSandbox> {
  const { answer, hosts, ...sandbox } = options.log
    ? createSandbox(exchangeLog(options.log))
    : createSandbox()
  const page = createRecordsPage(sandbox.records)
  const certificate = await makeCertificate(hosts)
  const http = createServer(
    createListener(async (request) => {
      const named = atNamedHost(request, hosts)
      return named === null ? page.fetch(request) : answer(named)
    }),
  )
  const https = createHttpsServer(certificate, createListener(answer))
  return {
    ...sandbox,
    hosts,
    httpPort: await listen(http, options.port ?? 0),
    httpsPort: await listen(https, options.httpsPort ?? 0),
    certificate: certificate.cert,
    close: async () => {
      await Promise.all([closeServer(http), closeServer(https)])
    },
  }
}

/** The request as the vendor would get it whose host begins the path, or null. */
function atNamedHost(request: Request, hosts: readonly string[]): Request | null {
  const { pathname, search } = new URL(request.url)
  const [, host = '', ...path] = pathname.split('/')
  return hosts.includes(host) ? new Request(`https://${host}/${path.join('/')}${search}`, request) : null
}
