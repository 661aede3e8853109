import type { ContactType } from '../../lib/lead/contact-type.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'

const words: Record<ContactType, WordKey> = {
  work: 'type_work',
  mobile: 'type_mobile',
  direct: 'type_direct',
  home: 'type_home',
  fax: 'type_fax',
  other: 'type_other',
}

const emailTypes: readonly ContactType[] = ['work', 'home', 'other']
const phoneTypes: readonly ContactType[] = ['work', 'mobile', 'direct', 'home', 'fax', 'other']

/** The types to choose from; one that the list lacks is kept where a value already has it. */
export function contactTypeChoices(say: Say, list: 'emails' | 'phones', current: ContactType) {
  const usual = list === 'emails' ? emailTypes : phoneTypes
  const types = usual.includes(current) ? usual : [...usual, current]
  return types.map((type) => ({ id: type, label: say(words[type]) }))
}
