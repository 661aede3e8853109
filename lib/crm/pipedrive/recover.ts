import type { RecoverOutcome } from '../contract.ts'
import { type Part, partsOf } from './parts.ts'
import { recoverLead } from './recover-lead.ts'
import { recoverNote } from './recover-note.ts'
import { recoverOrganization } from './recover-organization.ts'
import { recoverPerson } from './recover-person.ts'
import { type PipedriveRecovery, stepName } from './steps.ts'

/** Looks whether a write whose answer was lost has happened. */
export async function recoverInPipedrive(recovery: PipedriveRecovery): Promise<RecoverOutcome> {
  const [kind] = recovery.step.split(':')
  if (kind === 'organization') return recoverOrganization(recovery)
  switch (kind) {
    case 'person':
    case 'lead':
    case 'note': {
      const part = partsOf(recovery).find(({ key }) => stepName(kind, key) === recovery.step)
      return part === undefined ? { kind: 'unclear' } : looks[kind](recovery, part)
    }
    default:
      return { kind: 'unclear' }
  }
}

const looks: Record<
  'person' | 'lead' | 'note',
  (recovery: PipedriveRecovery, part: Part) => Promise<RecoverOutcome>
> = { person: recoverPerson, lead: recoverLead, note: recoverNote }
