import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import type { Access, CheckOutcome, Facts } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import { apiHostOf, bareHost, isApiHost, otherHostIn, trustedAppHost } from './hosts.ts'
import {
  askedOf,
  type KeysIn,
  keysInOf,
  type LeadSquaredCredentials,
  leadSquaredRequest,
} from './leadsquared-call.ts'
import { setbackOfRead } from './setback-of.ts'
import { looseText } from './tolerant.ts'

/** A body of success has no `Status`. The user's e-mail stands in `PassPhrase`, and `EmailAddress` is null. */
const userSchema = z.object({
  Status: z.undefined().optional(),
  Id: z.string().min(1),
  Name: looseText,
  PassPhrase: looseText,
  OrgDisplayName: looseText,
  OrgId: looseText,
  DefaultCountryCode: looseText,
  LSQCommonServiceURLs: z.object({ api: z.string(), app: looseText }),
})
type User = z.infer<typeof userSchema>

/** Seen wrapped into `d` as well. */
const answerSchema = z.union([z.object({ d: userSchema }).transform(({ d }) => d), userSchema])

/** A host to ask, and where the keys go. */
interface Way {
  host: string
  keysIn: KeysIn
}

/** At worst another host, and there the query. */
const mostWays = 3

/** Whose keys they are and in which region the account lives: any region's host answers that. */
export async function checkLeadSquared(access: Access<LeadSquaredCredentials>): Promise<CheckOutcome> {
  const { call, credentials, facts } = access
  const tried: Way[] = []
  let way: Way = { host: apiHostOf(facts), keysIn: keysInOf(access) }
  for (;;) {
    tried.push(way)
    const asking = { credentials, facts: { api: way.host, keysIn: way.keysIn } }
    const answer = await call(leadSquaredRequest('GET', 'Authentication.svc/UserByAccessKey.Get', asking))
    const user = readBody(answer, answerSchema)
    if (user !== null) return connected(user, way.keysIn)
    const next = tried.length < mostWays ? nextWay(answer, way) : null
    if (next === null) return setbackOfRead(answer, askedOf(asking))
    way = next
  }
}

/**
 * After a 401: the host that it names, or else the keys where the page about this call prints them. Whether this one
 * call takes headers is written nowhere.
 */
function nextWay(answer: CallAnswer, { host, keysIn }: Way): Way | null {
  if (answer.kind !== 'answer' || answer.status !== 401) return null
  const other = otherHostIn(answer.json, host)
  if (other !== null) return isApiHost(other) ? { host: other, keysIn } : null
  return keysIn === 'headers' ? { host, keysIn: 'query' } : null
}

function connected(user: User, keysIn: KeysIn): CheckOutcome {
  const { Id, Name, PassPhrase, OrgDisplayName, OrgId, DefaultCountryCode, LSQCommonServiceURLs } = user
  const api = bareHost(LSQCommonServiceURLs.api)
  // A region that Gleaner does not know and may not call.
  if (!isApiHost(api)) return { kind: 'disconnected', disconnection: 'moved' }
  const facts: Facts = {
    api,
    app: trustedAppHost(LSQCommonServiceURLs.app),
    countryCode: DefaultCountryCode,
    userId: Id,
    keysIn,
  }
  return {
    kind: 'connected',
    accountId: OrgId || Id,
    userId: Id,
    account: OrgDisplayName,
    user: Name || PassPhrase,
    facts,
    hostPatterns: [`https://${api}/*`],
  }
}
