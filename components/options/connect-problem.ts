import type { MessageAnswer } from '../../lib/messages/contract.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayConnectRefusal } from '../shared/sentences.ts'

type Failure = Exclude<MessageAnswer<'destination.connect'>, { kind: 'connected' }>

/** Why a connection was not made. `silent`: the background did not answer. */
export type ConnectProblem = Failure | { kind: 'silent' }

/** Is it the entered value that is wrong, so that the sentence belongs below its field? */
export function isAboutField(problem: ConnectProblem): boolean {
  return problem.kind === 'incomplete' || (problem.kind === 'disconnected' && problem.disconnection === 'key')
}

/** What happened and what to do, as one sentence. */
export function sayConnectProblem(say: Say, problem: ConnectProblem, crmName: string): string {
  switch (problem.kind) {
    case 'incomplete':
      return say('connect_incomplete')
    case 'disconnected':
      return sayDisconnected(say, problem.disconnection, crmName)
    case 'later':
      return sayLater(say, problem.delay, crmName)
    case 'refused':
      return sayConnectRefusal(say, problem.text, crmName)
    case 'full':
      return say('connect_full')
    case 'silent':
      return say('connect_silent')
  }
}

function sayDisconnected(
  say: Say,
  disconnection: Extract<Failure, { kind: 'disconnected' }>['disconnection'],
  crmName: string,
): string {
  switch (disconnection) {
    case 'key':
    case 'ended':
      return say('connect_key', crmName)
    case 'permission':
      return say('connect_permission', crmName)
    case 'plan':
      return say('connect_plan', crmName)
  }
}

/** Also told where a connected CRM could not be asked. */
export function sayLater(
  say: Say,
  delay: Extract<Failure, { kind: 'later' }>['delay'],
  crmName: string,
): string {
  switch (delay) {
    case 'offline':
      return say('connect_offline')
    case 'unreachable':
      return say('connect_unreachable', crmName)
    case 'busy':
      return say('connect_busy', crmName)
    case 'server':
      return say('connect_server', crmName)
    case 'full':
      return say('connect_full')
  }
}
