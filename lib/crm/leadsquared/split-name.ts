import { PARTICLE } from '../../evidence/name-shape.ts'

interface SplitName {
  FirstName: string
  LastName: string
}

/**
 * A name in the two parts that LeadSquared keeps. Particles go with the surname: "Vincent / van Gogh". A single word is
 * what LeadSquared's mails will address the person by, which is the first name.
 */
export function splitName(name: string): SplitName {
  const words = name.trim().split(/\s+/)
  const lastIndex = words.findLastIndex((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word))
  let surnameAt = Math.max(lastIndex, 0)
  for (;;) {
    const before = surnameAt > 1 ? (words[surnameAt - 1] ?? '') : ''
    if (!isParticle(before)) break
    // "Ortega y Gasset" is one surname of two.
    surnameAt -= isJoint(before) && surnameAt > 2 ? 2 : 1
  }
  if (surnameAt === 0) return { FirstName: words.join(' '), LastName: '' }
  return { FirstName: words.slice(0, surnameAt).join(' '), LastName: words.slice(surnameAt).join(' ') }
}

/** "Dr." and initials belong before, with a point or without. */
const isParticle = (word: string): boolean => PARTICLE.test(word) && !/\.$|^\p{Lu}$/u.test(word)

const isJoint = (word: string): boolean => /^[yei]$/.test(word)

export const joinName = ({ FirstName, LastName }: SplitName): string => `${FirstName} ${LastName}`.trim()
