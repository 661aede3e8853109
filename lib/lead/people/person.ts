import type { Finding } from '../../evidence/evidence.ts'
import type { Mention } from '../mention.ts'
import type { NameMention } from './read-names.ts'

/** A person as put together from all places that speak of them. */
export interface Person {
  /** The name's key, or an id of its own for a person without a name. */
  key: string
  names: NameMention[]
  titles: Finding[]
  contacts: Mention[]
  profiles: Finding[]
  /** Employers that structured data states. */
  companies: Finding[]
}

export const createPerson = (key: string): Person => ({
  key,
  names: [],
  titles: [],
  contacts: [],
  profiles: [],
  companies: [],
})
