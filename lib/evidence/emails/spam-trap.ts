/** Words that a reader is meant to take out of an address and a program is not. */
const WORDS =
  'no[-_]?spam(?:[-_]?please)?|remove[-_]?(?:this|me|it)|delete[-_]?(?:this|me)|anti[-_]?spam|(?:kein|ohne|sans)[-_]?spam|bitte[-_]?entfernen'

/** As a part of its own: "ann.nospam@", "@nospam.acme.example". */
export const TRAP_PART = new RegExp(`(?<=[@._-])(?:${WORDS})[._-]|[._-](?:${WORDS})(?=@)`, 'gi')
/** In capitals among small letters: "annNOSPAM@", "@REMOVETHISacme.example". */
export const TRAP_CAPITALS = new RegExp(
  `(?:${WORDS.replace(/[a-z]+/g, (word) => word.toUpperCase())}|REMOVE)[-_]?`,
  'g',
)
/** As a last label, which no address has. */
export const TRAP_END = new RegExp(`\\.(?:${WORDS}|invalid)$`, 'i')
const CAPITALS_ONLY = /^[^a-z]+$/

/** The address that a reader would write to. */
export function withoutSpamTrap(address: string): string {
  const ended = address.replace(TRAP_END, '')
  const clear = ended.replace(TRAP_PART, '')
  const sent = CAPITALS_ONLY.test(clear) ? clear : clear.replace(TRAP_CAPITALS, '')
  return sent.startsWith('@') || sent.includes('@.') ? address : sent
}
