const TAG = /<[^<>]{1,200}>/g
const ENTITY = /&(amp|quot|apos|lt|gt|nbsp|#\d{1,6}|#x[0-9a-f]{1,5});/gi
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** Sites put HTML into JSON strings: tags go, entities become what they mean. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text
  return text
    .slice(0, 5000)
    .replace(TAG, ' ')
    .replace(ENTITY, (whole, name: string) => {
      const known = ENTITIES[name.toLowerCase()]
      if (known !== undefined || !name.startsWith('#')) return known ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}
