import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { addToClose } from './add.ts'
import type { CloseCredentials } from './close-call.ts'
import { createInClose } from './create.ts'
import { updateInClose } from './update.ts'

export function deliverToClose(delivery: Delivery<CloseCredentials>): Promise<DeliveryOutcome> {
  const { intent } = delivery
  switch (intent.kind) {
    case 'create':
      return createInClose(delivery)
    case 'add':
      return addToClose(delivery, intent.target)
    case 'update':
      return updateInClose(delivery, intent)
  }
}
