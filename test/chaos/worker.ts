import type { MessageAnswer, MessageName, MessageRequest } from '../../lib/messages/contract.ts'
import type { Handlers } from '../../lib/messages/receive.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { retryOffline } from '../../lib/worker/entry-acts.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { refreshPermitted } from '../../lib/worker/refresh.ts'
import type { World } from '../../lib/worker/world.ts'
import type { Device } from './device.ts'
import { killableWorld } from './killable-world.ts'
import { Life } from './life.ts'

/** The background of the extension, wired as its entrypoint does it, for as long as it lives. */
export class Worker {
  readonly life: Life
  readonly world: World
  readonly #handlers: Handlers
  readonly #device: Device

  constructor(device: Device) {
    this.#device = device
    this.life = new Life(device.scheduler)
    this.world = killableWorld(device, this.life, () => this.deliver())
    this.#handlers = createHandlers(this.world, () => this.deliver())
  }

  deliver(): void {
    this.#run(deliverDue(this.world))
  }

  online(): void {
    this.#run(retryOffline(this.world).then(() => this.deliver()))
  }

  permitted(): void {
    this.#run(refreshPermitted(this.world).then(() => this.deliver()))
  }

  /** As a view asks. What a worker that dies leaves unanswered stays so. */
  ask<Name extends MessageName>(name: Name, request: MessageRequest<Name>): Promise<MessageAnswer<Name>> {
    const answer = this.#handlers[name](request)
    this.#run(answer)
    return answer
  }

  #run(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#device.bugs.push(error))
  }
}
