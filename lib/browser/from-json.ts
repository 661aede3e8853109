/** The value that a text of JSON holds, or null: what comes from a tab may be anything. */
export function fromJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}
