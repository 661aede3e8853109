import type { CrmView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayList } from '../../lib/words/say-list.ts'
import { sayNumber } from '../../lib/words/say-number.ts'

/** A browser's prompt that names more than these is not read host by host. */
const namedAtMost = 3

/** What the browser will ask in a moment, in words that are recognised there, and where the key stays. */
export function sayHosts(say: Say, { name, hostPatterns }: CrmView): string {
  if (hostPatterns.length > namedAtMost)
    return say('connect_what_follows_many', sayNumber(say, hostPatterns.length), name)
  return say('connect_what_follows', sayList(say, hostPatterns.map(hostName)), name)
}

/** `https://api.example.com/*` is api.example.com to a person. */
const hostName = (pattern: string) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')
