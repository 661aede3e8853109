export interface Token {
  kind: 'string' | 'number' | 'name' | 'sign'
  /** A string's content, its escapes resolved. */
  text: string
}

export const TOKEN =
  /\/\/[^\n]{0,3000}|\/\*[^*]{0,3000}\*\/|'((?:[^'\\\n]|\\.){0,3000})'|"((?:[^"\\\n]|\\.){0,3000})"|(\d{1,10})|([A-Za-z_$][\w$]{0,80})|([^\s'"])/g
export const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi
const LONGEST_SCRIPT = 3000
const NAMED: Record<string, string> = { n: '\n', t: '\t', r: '\r' }

/** The words of a short script: enough of the language for those that put strings together. */
export function tokensOf(script: string): Token[] {
  return [...script.slice(0, LONGEST_SCRIPT).matchAll(TOKEN)].flatMap(
    ([, single, double, number, name, sign]): Token[] => {
      const string = single ?? double
      if (string !== undefined) return [{ kind: 'string', text: string.replace(ESCAPE, resolve) }]
      if (number !== undefined) return [{ kind: 'number', text: number }]
      if (name !== undefined) return [{ kind: 'name', text: name }]
      return sign === undefined ? [] : [{ kind: 'sign', text: sign }]
    },
  )
}

const resolve = (_: string, hex?: string, unicode?: string, sign = ''): string =>
  hex === undefined && unicode === undefined
    ? (NAMED[sign] ?? sign)
    : String.fromCharCode(Number.parseInt(hex ?? unicode ?? '', 16))

/** The strings among the arguments of the first call of such a function. */
export function argumentsOf(script: string, functionName: RegExp): string[] {
  const tokens = tokensOf(script)
  const at = tokens.findIndex(
    ({ kind, text }, index) => kind === 'name' && functionName.test(text) && isOpening(tokens[index + 1]),
  )
  if (at === -1) return []
  const end = tokens.findIndex(({ kind, text }, index) => index > at && kind === 'sign' && text === ')')
  const inside = tokens.slice(at + 2, end === -1 ? tokens.length : end)
  return inside.flatMap(({ kind, text }) => (kind === 'string' ? text : []))
}

const isOpening = (token: Token | undefined): boolean => token?.kind === 'sign' && token.text === '('
