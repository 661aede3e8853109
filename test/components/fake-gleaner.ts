import { readFileSync } from 'node:fs'
import type { Gleaner, Shortcuts } from '../../components/shared/gleaner.ts'
import type { MessageAnswer, MessageName, MessageRequest } from '../../lib/messages/contract.ts'
import type { Notice } from '../../lib/messages/notice.ts'
import { createSay } from '../../lib/words/say.ts'

type Answers = {
  [Name in MessageName]?: (
    request: MessageRequest<Name>,
  ) => MessageAnswer<Name> | undefined | Promise<MessageAnswer<Name> | undefined>
}

type Asked = { [Name in MessageName]: { name: Name; request: MessageRequest<Name> } }[MessageName]

/** A world for a view under test: answers as told, remembers what it was asked, and speaks the real words. */
export interface FakeGleaner extends Gleaner {
  /** What a message is answered with; without an answer the background is silent. May change during a test. */
  answers: Answers
  /** Every message, in order. */
  asked: Asked[]
  /** The requests of one message, in order. */
  requests: <Name extends MessageName>(name: Name) => MessageRequest<Name>[]
  /** The background tells the views something. */
  notify: (notice: Notice) => void
  /** What `requestHosts` answers. */
  grantsHosts: boolean
  /** The keys that are set; may change during a test. */
  shortcuts: Shortcuts
  /** Acts other than messages, in order: 'openPage leads', 'openLink https://…'. */
  acts: string[]
  files: { name: string; type: string; text: string }[]
  /** What was put on the clipboard. */
  copied: string[]
  /** What `copyText` answers. */
  letsCopy: boolean
}

/** The words on screen in English, as the browser would give them. */
export const say = createSay((key, substitutions) => {
  const words: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../public/_locales/en/messages.json`, 'utf8'),
  )
  return words[key]?.message.replace(/\$([1-9])/g, (_, n) => substitutions[Number(n) - 1] ?? '') ?? ''
})

export function fakeGleaner(answers: Answers = {}): FakeGleaner {
  const listeners = new Set<(notice: Notice) => void>()
  const fake: FakeGleaner = {
    answers,
    asked: [],
    grantsHosts: true,
    shortcuts: { open: 'Alt+Shift+G', quick: 'Alt+Shift+S' },
    acts: [],
    files: [],
    copied: [],
    letsCopy: true,
    say,
    ask: async (name, request) => {
      // The pair is right by the signature, which TypeScript cannot follow into the union.
      fake.asked.push(structuredClone({ name, request }) as Asked)
      return fake.answers[name]?.(request)
    },
    requests: <Name extends MessageName>(name: Name) =>
      fake.asked.flatMap((asked) => (asked.name === name ? [asked.request as MessageRequest<Name>] : [])),
    notify: (notice) => {
      for (const listener of listeners) listener(notice)
    },
    onNotice: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    requestHosts: async (hostPatterns) => {
      fake.acts.push(`requestHosts ${hostPatterns.join(' ')}`)
      return fake.grantsHosts
    },
    readShortcuts: async () => fake.shortcuts,
    openShortcutPage: () => fake.acts.push('openShortcutPage'),
    close: () => fake.acts.push('close'),
    openPage: (page) => fake.acts.push(`openPage ${page}`),
    openDestination: (destinationId) => fake.acts.push(`openDestination ${destinationId}`),
    editEntry: (entryId) => fake.acts.push(`editEntry ${entryId}`),
    openLink: (url) => fake.acts.push(`openLink ${url}`),
    copyText: async (text) => {
      if (fake.letsCopy) fake.copied.push(text)
      return fake.letsCopy
    },
    saveFile: (name, type, text) => fake.files.push({ name, type, text }),
  }
  return fake
}
