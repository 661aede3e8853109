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
  while (surnameAt > 1 && isParticle(words[surnameAt - 1] ?? '')) surnameAt -= 1
  if (surnameAt === 0) return { FirstName: words.join(' '), LastName: '' }
  return { FirstName: words.slice(0, surnameAt).join(' '), LastName: words.slice(surnameAt).join(' ') }
}

/** "Dr." and initials have a point and belong before. */
const isParticle = (word: string): boolean => PARTICLE.test(word) && !word.endsWith('.')

export const joinName = ({ FirstName, LastName }: SplitName): string => `${FirstName} ${LastName}`.trim()
