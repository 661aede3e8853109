/** What one reading stumbles over on a hostile page must not cost the others. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
