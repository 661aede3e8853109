import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { CrmView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { type Delay, type Disconnection, sayConnectRefusal } from '../shared/sentences.ts'

type Failure = Exclude<MessageAnswer<'destination.connect'>, { kind: 'connected' }>

/** Why a connection was not made. `silent`: the background did not answer. */
export type ConnectProblem = Failure | { kind: 'silent' }

/** Is it one entered value that is wrong, so that the sentence belongs below its field? Of two, nobody knows which. */
export function isAboutField(problem: ConnectProblem, { credentialFields }: CrmView): boolean {
  if (problem.kind === 'incomplete') return true
  return problem.kind === 'disconnected' && problem.disconnection === 'key' && credentialFields.length === 1
}

/** What happened and what to do, as one sentence. */
export function sayConnectProblem(say: Say, problem: ConnectProblem, crm: CrmView): string {
  switch (problem.kind) {
    case 'incomplete':
      return say(hasToken(crm) ? 'connect_incomplete_token' : 'connect_incomplete')
    case 'disconnected':
      return sayDisconnected(say, problem.disconnection, crm)
    case 'later':
      return sayLater(say, problem.delay, crm.name)
    case 'refused':
      return sayConnectRefusal(say, problem.text, crm.name)
    case 'full':
      return say('connect_full')
    case 'silent':
      return say('connect_silent')
  }
}

function sayDisconnected(say: Say, disconnection: Disconnection, crm: CrmView): string {
  switch (disconnection) {
    case 'key':
    case 'ended':
    case 'forgotten':
      return say(wrongKey(crm), crm.name)
    case 'permission':
      return say('connect_permission', crm.name)
    case 'plan':
      return say('connect_plan', crm.name)
    case 'moved':
      return say('connect_moved', crm.name)
    case 'blocked':
      return say('connect_blocked', crm.name)
  }
}

function wrongKey(crm: CrmView) {
  if (crm.credentialFields.length > 1) return 'connect_keys'
  return hasToken(crm) ? 'connect_token' : 'connect_key'
}

/** Does the vendor call its key a token? */
const hasToken = (crm: CrmView) => crm.credentialFields.every(({ name }) => name === 'apiToken')

/** Also told where a connected CRM could not be asked. */
export function sayLater(say: Say, delay: Delay, crmName: string): string {
  switch (delay) {
    case 'offline':
      return say('connect_offline')
    case 'unreachable':
      return say('connect_unreachable', crmName)
    case 'busy':
      return say('connect_busy', crmName)
    case 'daily':
      return say('connect_daily', crmName)
    case 'server':
      return say('connect_server', crmName)
    case 'full':
      return say('connect_full')
  }
}
