import type { RowPerson } from '../../lib/messages/list-views.ts'
import { FirstFew } from './first-few.tsx'

/** Who a lead is about: one person with the title below, or several in a line each. */
export function LeadPeople({ people, leadName }: { people: readonly RowPerson[]; leadName: string }) {
  const known = people.filter(({ name, title }) => name !== '' || title !== '')
  if (known.length < 2) return <OnePerson name={leadName} title={known[0]?.title ?? ''} />
  return (
    <FirstFew>
      {known.map((person) => (
        <PersonLine key={`${person.name} ${person.title}`} person={person} />
      ))}
    </FirstFew>
  )
}

function OnePerson({ name, title }: { name: string; title: string }) {
  return (
    <>
      <div class="lead-name" dir="auto" title={name}>
        {name}
      </div>
      {title && (
        <div class="quiet" dir="auto">
          {title}
        </div>
      )}
    </>
  )
}

function PersonLine({ person: { name, title } }: { person: RowPerson }) {
  return (
    <div class="lead-person" title={[name, title].filter(Boolean).join(', ')}>
      {name && <bdi class="lead-name">{name}</bdi>} {title && <bdi class="quiet">{title}</bdi>}
    </div>
  )
}
