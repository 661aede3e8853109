import { Component, type ComponentChild, createElement, type FunctionComponent } from 'preact'

/** A view that is drawn anew only when one of its props is another: for lists of hundreds, of which a keystroke changes one. */
export function onlyWhenChanged<Props extends object>(View: FunctionComponent<Props>) {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return isOther(this.props, next)
    }

    override render(): ComponentChild {
      return createElement(View, this.props)
    }
  }
}

function isOther<Props extends object>(before: Props, after: Props): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Props> // Their own keys.
  return [...keys].some((key) => before[key] !== after[key])
}
