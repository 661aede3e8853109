const HOLDER =
  /(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)?[\s,.|:–-]{0,4}(?:by\s)?(\p{L}[^|©\n]{1,80})/iu
const BEHIND =
  /[.,|–-]?\s{0,3}(?:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|powered|designed|site by|registered|privacy|terms|impressum|(?:19|20)\d{2})[\s\S]{0,100}$/i

/** Whose the rights are in a line such as "© 2024 Acme Ltd. All rights reserved."; '' if it does not say. */
export const copyrightHolder = (line: string): string =>
  HOLDER.exec(line)?.[1]?.replace(BEHIND, '').trim() ?? ''
