import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of a view whose code comes after the first paint, or before it where the first paint shows the part. */
export type Later<Props> = ComponentType<Props> & {
  /** Resolves when the part is there: from then on it is drawn at once. */
  bring: () => Promise<void>
}

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Loaded: ComponentType<Props> | null = null
  const bring = async () => {
    Loaded ??= await load()
  }
  function Part(props: Props) {
    const [, paint] = useState(Loaded !== null)
    // Whether it is there is not asked again: it may have come between the paint and this, which nothing has painted.
    useEffect(() => void bring().then(() => paint(true)), [])
    return Loaded === null ? null : <Loaded {...props} />
  }
  return Object.assign(Part, { bring })
}
