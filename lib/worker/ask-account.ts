import type { CheckOutcome, Crm, Description } from '../crm/contract.ts'
import { findCrm } from '../crm/registry.ts'
import type { Setback } from '../crm/setback.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import type { Connection } from '../storage/connections.ts'
import type { World } from './world.ts'

type Connected = MessageAnswer<'destination.connect'>
type Account = Omit<Extract<CheckOutcome, { kind: 'connected' }>, 'kind'>
/** Whose account it is and what there is to pick, or why the CRM does not say. */
export type Asked =
  | { kind: 'connected'; crmId: string; account: Account; description: Description }
  | Exclude<Connected, { kind: 'connected' | 'full' }>

/** Asks the CRM who the credentials belong to and what the account offers. */
export async function askCrm(
  world: World,
  crmId: string,
  credentials: Record<string, string>,
  facts: Connection['facts'],
): Promise<Asked> {
  const crm = findCrm(crmId)
  const parsed = crm?.credentialSchema.safeParse(credentials)
  if (!crm || !parsed?.success) return { kind: 'incomplete' }
  return await askAccount(world, crm, parsed.data, facts)
}

async function askAccount(
  { call }: World,
  crm: Crm<Record<string, string>>,
  credentials: Record<string, string>,
  facts: Connection['facts'],
): Promise<Asked> {
  const checked = await crm.check({ call, credentials, facts })
  if (checked.kind !== 'connected') return setbackAnswer(checked)
  const { kind: _connected, ...account } = checked
  const described = await crm.describe({ call, credentials, facts: account.facts })
  if (described.kind !== 'described') return setbackAnswer(described)
  const { kind: _described, ...description } = described
  return { kind: 'connected', crmId: crm.id, account, description }
}

function setbackAnswer(setback: Setback): Exclude<Asked, { kind: 'connected' }> {
  switch (setback.kind) {
    case 'refused':
      return { kind: 'refused', text: setback.refusals[0]?.text ?? '' }
    case 'later':
      return { kind: 'later', delay: setback.delay }
    case 'disconnected':
      return { kind: 'disconnected', disconnection: setback.disconnection }
  }
}

/** What a connection keeps of it. */
export function told(account: Account, description: Description) {
  return { ...account, ...description, facts: { ...account.facts }, hostPatterns: [...account.hostPatterns] }
}
