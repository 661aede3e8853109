import { type BodyContext, ownedBy } from './contact-bodies.ts'
import {
  type CustomValues,
  channelFieldId,
  customValues,
  labelsFieldId,
  sentId,
  sentList,
} from './field-values.ts'

/** The bodies of version 1: the lead, which belongs to a person, an organization or both, and the note on it. */

/** The fields that a lead has by name. */
export interface LeadFields {
  title: string
  person_id?: number
  organization_id?: number
  owner_id?: number
  label_ids?: string[]
  channel?: number
  origin_id?: string
}

/** A deal's custom fields are a lead's too; version 1 takes them beside the lead's own, by their keys. */
export type LeadBody = LeadFields & {
  readonly [key: string]: LeadFields[keyof LeadFields] | CustomValues[string]
}

export interface NoteBody {
  content: string
  lead_id: string
}

/** Whose a lead is. Null: nobody's, or of no organization; not both. */
export interface LeadOwners {
  person: Owner | null
  organization: Owner | null
}

interface Owner {
  id: string
  name: string
}

/** `originId`: our mark, by which a lead is known again whose answer was lost. */
export function leadBody(
  { person, organization }: LeadOwners,
  originId: string,
  { values, currency }: BodyContext,
): LeadBody {
  const labels = sentList(values, labelsFieldId)
  const channel = sentId(values, channelFieldId)
  return {
    ...customValues(values, 'lead', currency),
    title: leadTitle([person?.name ?? '', organization?.name ?? '']),
    ...ownedBy(values),
    ...(person !== null && { person_id: Number(person.id) }),
    ...(organization !== null && { organization_id: Number(organization.id) }),
    ...(labels.length > 0 && { label_ids: labels }),
    ...(channel !== null && { channel }),
    origin_id: originId,
  }
}

const longestTitle = 255

function leadTitle(names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .join(' - ')
    .slice(0, longestTitle)
    .replace(/[\ud800-\udbff]$/, '')
}

/** A note is HTML there. Paragraphs come as text of lines; a line that is a web address becomes a link. */
export function noteBody(paragraphs: readonly string[], leadId: string): NoteBody {
  const content = paragraphs.map((text) => `<p>${text.split('\n').map(lineHtml).join('<br>')}</p>`).join('')
  return { content, lead_id: leadId }
}

function lineHtml(line: string): string {
  const isAddress = /^https?:\/\/\S+$/i.test(line) && URL.canParse(line)
  return isAddress ? `<a href="${escapeHtml(line)}">${escapeHtml(line)}</a>` : escapeHtml(line)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
