import { decodeBase64, decodePercent } from './decode-text.ts'
import { type Token, tokensOf } from './script-tokens.ts'

/**
 * What the short scripts by which pages write an address put together: string literals, variables that hold them,
 * "+", and the few functions that such scripts know. Nothing is run, and every size is bounded.
 */

type Value = string | string[]

const LONGEST_VALUE = 4000
const DEEPEST = 20
const MOST_STRINGS = 100
const DECODERS: Record<string, (text: string) => string> = {
  unescape: decodePercent,
  decodeURIComponent: decodePercent,
  decodeURI: decodePercent,
  atob: decodeBase64,
}

/** All strings that the script puts together of parts, or decodes. */
export function readScriptStrings(script: string): string[] {
  const reader = new Reader(tokensOf(script))
  reader.readStatements()
  return reader.built
}

class Reader {
  readonly built: string[] = []
  readonly #tokens: readonly Token[]
  readonly #variables = new Map<string, Value>()
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  readStatements(): void {
    while (this.#at < this.#tokens.length) {
      const before = this.#at
      const target = this.#readTarget()
      const value = this.#readSum()
      if (target !== null) this.#assign(target, value)
      if (this.#at === before) this.#at++
    }
  }

  /** "name =" or "name +=", where it stands next. */
  #readTarget(): { name: string; adds: boolean } | null {
    const [name, sign, next] = [this.#peek(), this.#peek(1), this.#peek(2)]
    if (name?.kind !== 'name' || sign?.text === undefined) return null
    const adds = sign.text === '+' && next?.text === '='
    if (!adds && (sign.text !== '=' || next?.text === '=')) return null
    this.#at += adds ? 3 : 2
    return { name: name.text, adds }
  }

  #assign({ name, adds }: { name: string; adds: boolean }, value: Value): void {
    const before = this.#variables.get(name) ?? ''
    this.#variables.set(name, adds ? clip(`${before}${value}`) : value)
    if (adds) this.#keep(`${before}${value}`)
  }

  /** Terms put together; what is not known counts as nothing. */
  #readSum(): Value {
    let sum = this.#readTerm()
    let terms = 1
    while (this.#peek()?.text === '+' && this.#peek()?.kind === 'sign' && this.#peek(1)?.text !== '=') {
      this.#at++
      sum = clip(`${sum}${this.#readTerm()}`)
      terms++
    }
    if (terms > 1) this.#keep(String(sum))
    return sum
  }

  #readTerm(): Value {
    const token = this.#peek()
    if (token === undefined || this.#depth > DEEPEST) return ''
    if (token.kind === 'sign' && token.text !== '(' && token.text !== '[') return ''
    this.#at++
    this.#depth++
    const value = this.#readMethods(this.#readStart(token))
    this.#depth--
    return value
  }

  #readStart({ kind, text }: Token): Value {
    if (kind === 'string' || kind === 'number') return text
    if (kind === 'sign') {
      const list = this.#readList(text === '(' ? ')' : ']')
      return text === '[' ? list.map(String) : (list.at(-1) ?? '')
    }
    if (text === 'new') return this.#readTerm()
    if (/^(?:return|var|let|const)$/.test(text)) return ''
    if (this.#peek()?.text !== '(') return this.#variables.get(text) ?? ''
    this.#at++
    const list = this.#readList(')')
    if (text === 'Array') return list.map(String)
    const decode = Object.hasOwn(DECODERS, text) ? DECODERS[text] : undefined
    return decode === undefined ? '' : this.#keep(decode(String(list[0] ?? '')))
  }

  /** What stands between here and the closing sign, parted by commas. */
  #readList(closing: string): Value[] {
    const list: Value[] = []
    while (this.#peek() !== undefined && this.#peek()?.text !== closing) {
      const before = this.#at
      list.push(this.#readSum())
      if (this.#peek()?.text === ',' || this.#at === before) this.#at++
    }
    this.#at++
    return list
  }

  /** "[2]", ".join('')" and the like behind a value. */
  #readMethods(start: Value): Value {
    let value = start
    for (;;) {
      const [sign, name, open] = [this.#peek(), this.#peek(1), this.#peek(2)]
      if (sign?.text === '[' && sign.kind === 'sign' && Array.isArray(value)) {
        this.#at++
        value = value[Number(this.#readList(']')[0])] ?? ''
      } else if (sign?.text === '.' && name?.kind === 'name') {
        this.#at += 2
        if (open?.text !== '(') continue
        this.#at++
        value = this.#call(value, name.text, this.#readList(')').map(String))
      } else return value
    }
  }

  #call(value: Value, name: string, list: readonly string[]): Value {
    const [first = ''] = list
    if (name === 'fromCharCode') return this.#keep(String.fromCharCode(...list.slice(0, 1000).map(Number)))
    if (name === 'concat') return clip(`${value}${list.join('')}`)
    if (name === 'split') return String(value).split(first)
    if (name === 'reverse' && Array.isArray(value)) return value.toReversed()
    if (name === 'join' && Array.isArray(value)) return this.#keep(clip(value.join(first)))
    if (name === 'replace' && list.length === 2)
      return clip(String(value).replace(first, () => list[1] ?? ''))
    return ''
  }

  #keep(text: string): string {
    if (this.built.length < MOST_STRINGS) this.built.push(clip(text))
    return clip(text)
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }
}

const clip = (text: string): string => text.slice(0, LONGEST_VALUE)
