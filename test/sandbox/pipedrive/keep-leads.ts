import { leadCustomShape } from './custom-values.ts'
import { mergeCustom } from './render.ts'
import type { PipedriveLead, PipedriveState } from './state.ts'

type LeadInput = Readonly<Record<string, unknown>>

/** Puts a lead into Pipedrive. Whatever is sent, its source is the API. */
export function addLead(state: PipedriveState, input: LeadInput, unknownFields: string[]): PipedriveLead {
  const lead: PipedriveLead = {
    id: state.newUuid(),
    title: '',
    owner_id: 1,
    person_id: null,
    organization_id: null,
    label_ids: [],
    channel: null,
    channel_id: null,
    origin_id: null,
    value: null,
    expected_close_date: null,
    visible_to: '3',
    was_seen: false,
    is_archived: false,
    custom: {},
    unknownFields: [],
    add_time: state.moment(),
    update_time: state.moment(),
  }
  state.leads.push(lead)
  changeLead(state, lead, input, unknownFields)
  return lead
}

export function changeLead(
  state: PipedriveState,
  lead: PipedriveLead,
  input: LeadInput,
  unknownFields: string[],
): void {
  const customKeys = Object.keys(leadCustomShape(state.settings.pipedrive))
  const entries = Object.entries(input).filter(([key]) => !unknownFields.includes(key))
  const custom = Object.fromEntries(entries.filter(([key]) => customKeys.includes(key)))
  Object.assign(lead, Object.fromEntries(entries.filter(([key]) => !customKeys.includes(key))), {
    update_time: state.moment(),
    unknownFields: [...new Set([...lead.unknownFields, ...unknownFields])],
  })
  mergeCustom(lead.custom, custom)
}
