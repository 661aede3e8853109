import { createServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { makeCertificate } from './certificate.ts'
import { createRecordsPage } from './records-page.ts'
import { createSandbox, type Sandbox } from './sandbox.ts'
import { closeServer, createListener, listen } from './serve.ts'

export interface RunningSandbox extends Omit<Sandbox, 'answer' | 'hosts'> {
  /** For a person: the page with what has arrived. */
  httpPort: number
  /** For a browser that is told to find the vendors' host names here. */
  httpsPort: number
  /** In PEM, for a caller that wants to trust it. */
  certificate: string
  close: () => Promise<void>
}

/** Runs the sandbox on this machine. Ports left out are chosen freely. */
export async function startSandbox(
  ports: { port?: number; httpsPort?: number } = {},
): Promise<RunningSandbox> {
  const { answer, hosts, ...sandbox } = createSandbox()
  const page = createRecordsPage(sandbox.records)
  const certificate = await makeCertificate(hosts)
  const http = createServer(createListener(async (request) => page.fetch(request)))
  const https = createHttpsServer(certificate, createListener(answer))
  return {
    ...sandbox,
    httpPort: await listen(http, ports.port ?? 0),
    httpsPort: await listen(https, ports.httpsPort ?? 0),
    certificate: certificate.cert,
    close: async () => {
      await Promise.all([closeServer(http), closeServer(https)])
    },
  }
}
