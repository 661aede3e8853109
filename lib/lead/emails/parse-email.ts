const ADDRESS = /^([^\s@<>()[\],;:"\\]{1,64})@([^\s@<>()[\],;:"\\/?#]{3,253})$/u
const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z\d-]{2,63}$/

/** The address with its domain in small ASCII letters; null: none that mail could reach. */
export function parseEmail(text: string): string | null {
  const [, local = '', domain = ''] = ADDRESS.exec(text.trim().replace(/^mailto:/i, '')) ?? []
  if (local === '' || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  const host = URL.parse(`https://${domain}`)?.hostname ?? ''
  return HOST.test(host) && !/\.\d+$/.test(host) ? `${local}@${host}` : null
}
