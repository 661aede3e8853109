/** The charset to serve a saved page with, or null where the page's own declaration will do. */
export function charsetFor(bytes: Uint8Array): string | null {
  // A byte order mark speaks for itself.
  if (/^(efbbbf|fffe|feff)/.test(Buffer.from(bytes.subarray(0, 3)).toString('hex'))) return null
  if (isUtf8(bytes)) return 'utf-8'
  // Browsers look for a declaration in the first 1024 bytes; those bytes are ASCII in every charset at issue.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /<meta[^>]+charset/i.test(head) ? null : 'windows-1252'
}

/** Bytes in another charset are almost never valid UTF-8 by chance. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
