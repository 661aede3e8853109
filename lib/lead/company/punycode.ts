/** Reads names of hosts that are not ASCII (RFC 3492). */

const BASE = 36
const TMIN = 1
const TMAX = 26
const SKEW = 38
const DAMP = 700

/** The letters that the part behind "xn--" stands for, or that part itself where it stands for none. */
export function decodePunycode(text: string): string {
  const delimiter = text.lastIndexOf('-')
  const letters = [...text.slice(0, Math.max(0, delimiter))]
  let code = 128
  let position = 0
  let bias = 72
  let at = delimiter + 1
  while (at < text.length) {
    const before = position
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = Number.parseInt(text[at++] ?? '', BASE)
      if (Number.isNaN(digit)) return text
      // "a" to "z" are 0 to 25 here and "0" to "9" follow them; parseInt counts them the other way round.
      const value = digit >= 10 ? digit - 10 : digit + 26
      position += value * weight
      const threshold = Math.min(TMAX, Math.max(TMIN, k - bias))
      if (value < threshold) break
      weight *= BASE - threshold
    }
    bias = adapt(position - before, letters.length + 1, before === 0)
    code += Math.floor(position / (letters.length + 1))
    position %= letters.length + 1
    if (code > 0x10ffff) return text
    letters.splice(position++, 0, String.fromCodePoint(code))
  }
  return letters.join('')
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > ((BASE - TMIN) * TMAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - TMIN))
  return k + Math.floor(((BASE - TMIN + 1) * rest) / (rest + SKEW))
}
