/** What one reading stumbles over must not cost the others; it is still reported as the bug that it is. */
export function attempt<Value>(
  read: () => Value,
  instead: Value,
  reportBug: (error: unknown) => void,
): Value {
  try {
    return read()
  } catch (error) {
    reportBug(error)
    return instead
  }
}
