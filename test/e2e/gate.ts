import { once } from 'node:events'
import { createServer, request as forward } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** The browser's only way out: a proxy that knows the hosts of this machine and refuses all others. */
export interface Gate {
  port: number
  setOnline: (host: string, online: boolean) => void
  refused: ReadonlySet<string>
  close: () => Promise<void>
}

/** What the browsers ask for on their own account, whatever runs in them. */
const browsersOwn =
  /^(accounts\.google\.com|clients2\.google\.com|update\.googleapis\.com|redirector\.gvt1\.com|[\w.-]+\.mozilla\.(com|net|org)|[\w.-]+\.mozgcp\.net):/

/** `hosts` maps 'host:port' to the port of this machine that answers for it. */
export async function startGate(hosts: Record<string, number>): Promise<Gate> {
  const offline = new Set<string>()
  const refused = new Set<string>()
  const sockets = new Map<Socket, string>()
  const portFor = (authority: string): number | undefined => {
    const port = hosts[authority]
    if (port === undefined && !browsersOwn.test(authority)) refused.add(authority)
    return offline.has(authority.replace(/:\d+$/, '')) ? undefined : port
  }
  const keep = (socket: Socket, authority: string) => {
    sockets.set(socket, authority)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://nowhere.invalid')
    const port = portFor(`${url.hostname}:${url.port || '80'}`)
    // No answer at all: a page that says 502 would count as loaded.
    if (port === undefined) return void request.socket.destroy()
    const { method, headers } = request
    const path = url.pathname + url.search
    const onward = forward({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connection', (socket) => keep(socket, ''))
  server.on('connect', (request, near: Socket, head) => {
    const authority = request.url ?? ''
    const port = portFor(authority)
    if (port === undefined) return void near.end('HTTP/1.1 502 Refused\r\n\r\n')
    const far = connect(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connected\r\n\r\n')
      far.write(head)
      near.pipe(far).pipe(near)
    })
    for (const socket of [near, far]) keep(socket, authority)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')

  return {
    // The server listens on a port, not on a pipe.
    port: (server.address() as AddressInfo).port,
    refused,
    setOnline: (host, online) => {
      if (online) return void offline.delete(host)
      offline.add(host)
      for (const [socket, authority] of sockets) if (authority.startsWith(`${host}:`)) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets.keys()) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The proxy rules for a browser: everything through the gate, or only the hosts of this machine. */
export function proxyRules(
  gatePort: number,
  hosts: Record<string, number>,
  network: 'closed' | 'open',
): string {
  const local = Object.keys(hosts).map((authority) => authority.replace(/:\d+$/, ''))
  const rule =
    network === 'closed'
      ? `return 'PROXY 127.0.0.1:${gatePort}'`
      : `return ${JSON.stringify(local)}.indexOf(host) < 0 ? 'DIRECT' : 'PROXY 127.0.0.1:${gatePort}'`
  const script = `function FindProxyForURL(url, host) { ${rule} }`
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`
}
