import { parseArgs } from 'node:util'
import { closeKey } from './close/state.ts'
import { startSandbox } from './start-sandbox.ts'

/** `node test/sandbox/main.ts [--port 8787] [--https-port 8788]`: the sandbox for a person, until Ctrl-C. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, 'https-port': { type: 'string', default: '8788' } },
})
const { httpPort, httpsPort } = await startSandbox({
  port: Number(values.port),
  httpsPort: Number(values['https-port']),
})

console.log(`
  What arrives:    http://localhost:${httpPort}/
  Close's API:     https://api.close.com, when the browser is started with
                   --host-resolver-rules="MAP api.close.com:443 127.0.0.1:${httpsPort}" --ignore-certificate-errors
  Close's API key: ${closeKey}
`)
