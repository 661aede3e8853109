import { parseArgs } from 'node:util'
import { sandboxAccounts } from './accounts.ts'
import { startSandbox } from './start-sandbox.ts'

/**
 * `npm run sandbox -- [--port 8787] [--https-port 8788] [--log FILE]`: the sandbox for a person, until Ctrl-C. The log
 * gets a line of JSON for each exchange, without keys.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    'https-port': { type: 'string', default: '8788' },
    log: { type: 'string' },
  },
})
const { httpPort, httpsPort, hosts } = await startSandbox({
  port: Number(values.port),
  httpsPort: Number(values['https-port']),
  ...(values.log && { log: values.log }),
})

const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${httpsPort}`).join(',')
console.log(`
  What arrives:  http://localhost:${httpPort}/
  For curl:      http://localhost:${httpPort}/${hosts[0]}/…
  For a browser: --host-resolver-rules="${rules}" --ignore-certificate-errors
`)
for (const { vendor, credentials } of sandboxAccounts) {
  console.log(`  ${vendor}`)
  for (const [label, value] of Object.entries(credentials)) console.log(`    ${label}: ${value}`)
}
