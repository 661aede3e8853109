import { appendFileSync } from 'node:fs'
import type { Exchange } from './sandbox.ts'

/** Headers that carry a key, at any of the vendors. */
const secretHeaders = /^(authorization|cookie|x-api-token|x-lsq-.*key)$/i

/** Writes each exchange as one line of JSON, without secrets, into a file; nothing where none is named. */
export function exchangeLog(file: string | undefined): (exchange: Exchange) => void {
  if (file === undefined || file === '') return () => undefined
  return (exchange) => appendFileSync(file, `${JSON.stringify(withoutSecrets(exchange))}\n`)
}

/** The query is without keys already. */
function withoutSecrets(exchange: Exchange): object {
  const headers = Object.entries(exchange.headers).filter(([name]) => !secretHeaders.test(name))
  return { ...exchange, headers: Object.fromEntries(headers), body: parsed(exchange.body) }
}

function parsed(body: string): unknown {
  try {
    return body === '' ? null : JSON.parse(body)
  } catch {
    return body
  }
}
