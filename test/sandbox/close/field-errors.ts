interface Problem {
  path: readonly PropertyKey[]
  message: string
}

type NestedErrors =
  | string
  | { errors: Record<string, NestedErrors> | string[]; 'field-errors'?: Record<string, NestedErrors> }

/**
 * The body of Close's 400. Errors nest as the library it validates with (closeio/cleancat) nests them: an object's
 * are `errors` and `field-errors`, a list's are `errors` by position.
 */
export function nestErrors(problems: readonly Problem[]): NestedErrors {
  const own = problems.filter(({ path }) => path.length === 0).map(({ message }) => message)
  const inner = problems.filter(({ path }) => path.length > 0)
  if (inner.length > 0 && inner.every(({ path }) => typeof path[0] === 'number')) {
    return { errors: nestByHead(inner) }
  }
  return { errors: own, 'field-errors': nestByHead(inner) }
}

function nestByHead(problems: readonly Problem[]): Record<string, NestedErrors> {
  const heads = Object.groupBy(problems, ({ path }) => String(path[0]))
  return Object.fromEntries(
    Object.entries(heads).map(([head, group = []]) => {
      const tails = group.map(({ path, message }) => ({ path: path.slice(1), message }))
      const own = tails.find(({ path }) => path.length === 0)
      return [head, own === undefined ? nestErrors(tails) : own.message]
    }),
  )
}
