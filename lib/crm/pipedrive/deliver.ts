import type { DeliveryOutcome } from '../contract.ts'
import { deliverNew } from './deliver-new.ts'
import type { PipedriveDelivery } from './steps.ts'
import { updateInPipedrive } from './update.ts'

/** Sends a lead as what the user chose: new records, new ones in an organization that is there, or a change. */
export async function deliverToPipedrive(delivery: PipedriveDelivery): Promise<DeliveryOutcome> {
  const { intent } = delivery
  switch (intent.kind) {
    case 'create':
      return deliverNew(delivery, null)
    case 'add':
      return deliverNew(delivery, intent.target)
    case 'update':
      return updateInPipedrive(delivery, intent)
  }
}
