import { unseam } from '../text.ts'
import { AT, DOT, DOT_OR_WORD, MAY_HOLD_AT, type Plainness, plainnessOf } from './at-words.ts'
import { isMailHost } from './mail-host.ts'
import { placeBack, respell } from './respell.ts'
import { type Match, narrow, scanEmails } from './scan-emails.ts'

/** What helps to tell a disguised address from a sentence. */
export interface Surroundings {
  /** The host of the page: its own addresses end in it. */
  host?: string
  /** What the page says of the line from without: the head of its row or column, the line above. */
  label?: string
}

/** An address as it is written, before it is judged. */
interface Candidate extends Match {
  plainness: Plainness
  token: string
  /** The domain with whatever stands for its dots. */
  domain: string
  /** How the dots of the domain are written. */
  dots: 'plain' | 'disguised' | 'words'
}

/** The parts are read on both sides of the stand-in for "@": one pattern for all would be cubic. */
export const NOT_LOCAL = /[^\p{Script=Latin}\p{M}\d_.%+&'-]/gu
export const DOMAIN_HEAD =
  /^(?:[\p{Script=Latin}\d][\p{Script=Latin}\d-]{0,62}\.){1,5}(?:xn--[a-z\d-]{2,59}|[a-z]{2,24})(?![\p{Script=Latin}\d_@])/iu
/** Words that introduce an address, in the languages that pages of business are written in. */
export const EMAIL_LABEL =
  /(?:mail|correo|courriel|conta[ck]t|contatto|kontakt|e-?post|post[ai]|почта|пошта|メール|邮箱|邮件|郵件|信箱|이메일|메일|بريد|אימייל|ईमेल)\w{0,6}[\s:.：]{0,3}$/iu
export const COLON = /[:：]\s{0,2}$/
/** Japanese pages say that the star is to be written as "@". */
export const STAR_NOTE = /(?:@|アットマーク|アット)に|[★☆◎●◆■][」』]?を/
/** "Mail: us at acme.example" is no address. */
export const PRONOUN =
  /^(?:us|me|you|them|him|her|it|team|here|now|is|are|up|out|in|on|off|more|again|online|live|page|site|website|support us|back|directly|office hours)$/i
/** A line of more is made to keep its reader busy. */
const MOST_TOKENS = 200
const BESIDE = /^[\p{Script=Latin}\d_+]/u
const BEFORE = 64
const AFTER = 96

/** Finds addresses written as "ann [at] acme [dot] example" or, where the page says so, "ann @ acme.example". */
export function scanObfuscatedEmails(text: string, surroundings: Surroundings = {}): Match[] {
  if (!MAY_HOLD_AT.test(text)) return []
  const plain = narrow(unseam(text))
  return tokensIn(plain).flatMap(({ token, index }) => {
    const candidate = readAround(plain, token, index)
    if (candidate === null || !isMeant(candidate, plain, surroundings)) return []
    const [found] = scanEmails(candidate.value)
    return found === undefined ? [] : [{ value: found.value, start: candidate.start, end: candidate.end }]
  })
}

/** What stands for "@" between letters that an address may have. */
function tokensIn(text: string): { token: string; index: number }[] {
  const tokens: { token: string; index: number }[] = []
  for (const { 0: token, index } of text.matchAll(AT)) {
    if (isBetween(text, token, index)) tokens.push({ token, index })
    if (tokens.length === MOST_TOKENS) break
  }
  return tokens
}

/** True where the letters of an address may stand on both sides. */
const isBetween = (text: string, token: string, index: number): boolean =>
  BESIDE.test(text[index - 1] ?? '') && BESIDE.test(text[index + token.length] ?? '')

function readAround(text: string, token: string, index: number): Candidate | null {
  const behind = index + token.length
  const after = readDomain(text.slice(behind, behind + AFTER))
  if (after === null) return null
  const from = Math.max(0, index - BEFORE)
  const before = respell(text.slice(from, index), after.dots === 'words' ? DOT_OR_WORD : DOT, () => '.')
  const local = localAtEnd(before.text)
  if (local === '') return null
  return {
    value: `${local}@${after.host}`,
    start: from + placeBack(before, before.text.length - local.length, before.text.length).start,
    end: behind + after.domain.length,
    plainness: plainnessOf(token),
    token,
    domain: after.domain,
    dots: after.dots,
  }
}

/** What may be a local part at the end of a text; none in an address or a path. */
function localAtEnd(text: string): string {
  const before = [...text.matchAll(NOT_LOCAL)].at(-1)
  if (before !== undefined && /[@/]/.test(before[0])) return ''
  return text.slice(before === undefined ? 0 : before.index + before[0].length).replace(/^[.'%-]+/, '')
}

/** The domain at the start of a text; bare words are its dots only where it has no others. */
function readDomain(text: string): (Pick<Candidate, 'domain' | 'dots'> & { host: string }) | null {
  for (const dot of [DOT, DOT_OR_WORD]) {
    const respelled = respell(text, dot, () => '.')
    const [host] = DOMAIN_HEAD.exec(respelled.text) ?? []
    if (host === undefined || !isMailHost(host)) continue
    const domain = text.slice(0, placeBack(respelled, 0, host.length).end)
    if (dot === DOT_OR_WORD) return { host, domain, dots: 'words' }
    return { host, domain, dots: domain === host ? 'plain' : 'disguised' }
  }
  return null
}

function isMeant(candidate: Candidate, text: string, { host = '', label = '' }: Surroundings): boolean {
  const { plainness, token, dots, start, end, value } = candidate
  if (plainness === 'enclosed') return true
  const lead = text.slice(Math.max(0, start - 30), start)
  const isLabelled = EMAIL_LABEL.test(lead) || (lead.trim() === '' && EMAIL_LABEL.test(label))
  if (plainness === 'star') return isLabelled || STAR_NOTE.test(text)
  const isOwn = dots !== 'plain' && isOwnHost(value.slice(value.indexOf('@') + 1), host)
  if (plainness === 'sign') {
    if (token === '@' && dots !== 'words') return dots === 'disguised'
    const isAlone = text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
    const isMailboxLike = /[._\d]|^[^A-Z]*$/.test(value.slice(0, value.indexOf('@')))
    return isLabelled || isOwn || token === '@' || (isAlone && isMailboxLike)
  }
  return isMeantWord(candidate, COLON.test(lead) || lead.trim() === '', isLabelled, isOwn)
}

/** A bare "at" is a word of sentences, and "-at-" a part of hosts. */
function isMeantWord(
  { token, dots, domain, value }: Candidate,
  isApart: boolean,
  isLabelled: boolean,
  isOwn: boolean,
): boolean {
  const local = value.slice(0, value.indexOf('@'))
  if (PRONOUN.test(local)) return false
  if (token.trim().startsWith('-') && dots === 'disguised') return true
  const isShouted = /[A-Z]{2}/.test(token) && /[A-Z]{3}/.test(domain) && /[a-z]/.test(value)
  if (isShouted && dots === 'words') return true
  return dots === 'plain' ? isLabelled && isApart : isLabelled || isOwn
}

const isOwnHost = (domain: string, host: string): boolean =>
  host !== '' && (`.${host}`.endsWith(`.${domain}`) || domain.endsWith(`.${host.replace(/^www\./, '')}`))
