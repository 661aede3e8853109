import type { MessageName, MessageRequest } from '../../lib/messages/contract.ts'
import type { Promised } from './book.ts'
import { type Destination, draftOf } from './lead-spec.ts'
import type { Stage } from './stage.ts'
import type { Command } from './story.ts'
import { answerQuestions, connectAgain } from './user.ts'

/** Does one thing of a story. What it sets going goes on behind it. */
export async function perform(stage: Stage, command: Command): Promise<void> {
  const { device, network, scheduler } = stage
  switch (command.kind) {
    case 'save':
      return save(stage, command)
    case 'save twice at once':
      save(stage, { ...command, edit: 0, context: 0 })
      return save(stage, { ...command, edit: 0, context: command.contexts === 1 ? 0 : 1 })
    case 'undo':
      return undo(stage, command)
    case 'retry':
      return tell(stage, 0, 'entry.retry', { entryId: pageOf(stage, command).entryId })
    case 'run in':
      return device.worker(command.context).deliver()
    case 'die':
      return device.worker(command.context).life.dieAfter(command.atGate)
    case 'restart browser':
      device.close()
      await scheduler.pass(command.closedMs)
      return device.open()
    case 'fault':
      return network.plan(command)
    case 'revoke key':
      return void network.revoked.add(command.vendor)
    case 'renew key':
      network.revoked.delete(command.vendor)
      return connectAgain(stage, command.vendor)
    case 'forbid':
      return void device.granted.delete(command.vendor)
    case 'permit':
      return device.permit(command.vendor)
    case 'disconnect':
      return tell(stage, 0, 'destination.disconnect', { destinationId: stage.destinationOf(command.vendor) })
    case 'connect':
      return connectAgain(stage, command.vendor)
    case 'go offline':
    case 'go online':
      return device.goOnline(command.kind === 'go online')
    case 'pause sending':
    case 'resume sending':
      return tell(stage, 0, 'outbox.pause', { isPaused: command.kind === 'pause sending' })
    case 'answer questions':
      return await answerQuestions(stage)
    case 'jump clock':
      return device.jump(command.byMs)
    case 'fill disk':
      device.fullness[command.part] = { after: command.after, times: command.times }
      return
    case 'wait':
      return await scheduler.pass(command.durationMs)
  }
}

/** A message whose answer the user does not need. */
export function tell<Name extends MessageName>(
  { device }: Stage,
  context: number,
  name: Name,
  request: MessageRequest<Name>,
): void {
  void device.worker(context).ask(name, request)
}

interface Saving {
  lead: number
  isCopy: boolean
  edit: number
  context: number
}

function save(stage: Stage, { lead, isCopy, edit, context }: Saving): void {
  const { book, device } = stage
  const number = lead % stage.story.leads.length
  const spec = stage.story.leads[number]
  if (spec === undefined) return
  const draft = draftOf(spec, number, isCopy, edit)
  const isApart = spec.isApart && spec.people.length > 1
  const ids = isApart ? draft.people.map(({ id }) => `${draft.id}~${id}`) : [draft.id]
  const pages = spec.to.flatMap((to) => ids.map((id) => book.page(`${id}.${stage.destinationOf(to)}`, to)))
  const [destinationId = '', ...also] = spec.to.map((to) => stage.destinationOf(to))
  const worker = device.worker(context)
  book.saveBegins(pages)
  let isAnswered = false
  worker.life.onEnd(() => isAnswered || book.saveLost(pages))
  const request = {
    tabId: number,
    draft,
    destinationId,
    statusId: statusAt(spec.to[0]),
    also,
    isApart,
    asNew: null,
  }
  void worker.ask('lead.save', request).then((answer) => {
    if (worker.life.isDead) return
    isAnswered = true
    const isKept = answer.kind === 'saved' || answer.kind === 'known'
    const accepted = isKept ? [answer.entry, ...(answer.others ?? [])].map(({ id }) => id) : []
    book.saveAnswered(pages, accepted, answer.kind !== 'full')
    if (answer.kind === 'invalid') device.bugs.push(new Error(`Invalid: ${JSON.stringify(answer.problems)}`))
  })
}

const statuses: Record<Destination, string> = {
  close: 'stat_Potential',
  pipedrive: '',
  leadsquared: '',
  'this-browser': 'new',
}
const statusAt = (to: Destination | undefined): string => (to === undefined ? '' : statuses[to])

function pageOf(stage: Stage, { lead, to }: { lead: number; to: number }): Promised {
  const number = lead % stage.story.leads.length
  const pages = stage.book.all().filter(({ entryId }) => entryId.startsWith(`draft-${number}`))
  return pages[to % Math.max(1, pages.length)] ?? stage.book.page('none', 'this-browser')
}

function undo(stage: Stage, command: { lead: number; to: number; context: number }): void {
  const { book, device } = stage
  const page = pageOf(stage, command)
  const worker = device.worker(command.context)
  book.undoBegins(page)
  let isAnswered = false
  worker.life.onEnd(() => isAnswered || book.undoLost(page))
  void worker.ask('entry.undo', { entryId: page.entryId }).then((answer) => {
    if (worker.life.isDead) return
    isAnswered = true
    book.undoAnswered(page, answer.kind)
  })
}
