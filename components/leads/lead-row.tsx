import type { ListRow } from '../../lib/messages/list-views.ts'
import type { StatusView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Select } from '../shared/select.tsx'
import { EmailLink, PageLink, PhoneLink, WebLink } from './contact-links.tsx'
import { FirstFew } from './first-few.tsx'
import { LeadDetails } from './lead-details.tsx'
import { LeadPeople } from './lead-people.tsx'
import { leadName, rowEmails, rowPhones } from './row-contacts.ts'
import { SavedAt } from './saved-at.tsx'

interface LeadRowProps {
  row: ListRow
  statuses: readonly StatusView[]
  selected: boolean
  onSelect: (on: boolean) => void
  onStatus: (statusId: string) => void
}

/** One lead of the built-in list. What it says came from a web page: it is text, whatever it looks like. */
export function LeadRow({ row, statuses, selected, onSelect, onStatus }: LeadRowProps) {
  const { say } = useGleaner()
  const name = leadName(row) || say('leads_unnamed')
  return (
    <tr class={selected ? 'lead-selected' : undefined}>
      <td class="cell-check">
        <input
          type="checkbox"
          aria-label={say('leads_select', name)}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <td class="cell-name">
        <LeadPeople people={row.people} leadName={name} />
        <LeadDetails row={row} />
      </td>
      <td class="cell-company">
        {row.company !== '' && row.company !== name && <div dir="auto">{row.company}</div>}
        {row.website && <WebLink address={row.website} />}
      </td>
      <td class="cell-email">
        <FirstFew>
          {rowEmails(row).map(({ value, owner }) => (
            <EmailLink key={value} address={value} owner={owner} />
          ))}
        </FirstFew>
      </td>
      <td class="cell-phone">
        <FirstFew>
          {rowPhones(row).map(({ value, owner }) => (
            <PhoneLink key={value} number={value} owner={owner} />
          ))}
        </FirstFew>
      </td>
      <td class="cell-status">
        <Select
          label={say('leads_status_of', name)}
          value={row.statusId}
          choices={withCurrent(statuses, row.statusId)}
          onChange={onStatus}
        />
      </td>
      <td class="cell-saved">
        <SavedAt time={row.savedAt} />
        <PageLink url={row.pageUrl} title={row.pageTitle} />
      </td>
    </tr>
  )
}

/** A status that is no longer offered stays what it is until the user changes it. */
function withCurrent(statuses: readonly StatusView[], statusId: string): readonly StatusView[] {
  const known = statuses.some(({ id }) => id === statusId)
  return known ? statuses : [{ id: statusId, label: statusId }, ...statuses]
}
