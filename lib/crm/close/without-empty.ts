/** Close would refuse or keep an empty value; an absent one it leaves alone. */
export function withoutEmpty<Fields extends Record<string, string | readonly unknown[]>>(fields: Fields) {
  const filled = Object.entries(fields).filter(([, value]) => value.length > 0)
  // Object.fromEntries forgets the keys' types; entries taken from Fields are a part of Fields.
  return Object.fromEntries(filled) as Partial<Fields>
}
