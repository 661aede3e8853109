import { Fragment } from 'preact'
import type { DraftPerson } from '../../lib/lead/draft.ts'

/** In a closed row: the title, the employer where it is another than the page's own organisation, and how to reach them. */
export function PersonFacts({ person: { title, company, emails, phones } }: { person: DraftPerson }) {
  const post = [title, company].map(({ value }) => value).filter(Boolean)
  const contacts = [emails[0], phones[0]].flatMap((contact) => contact?.value || [])
  return (
    <>
      {post.length > 0 && <span class="person-post">{inOneLine(post)}</span>}
      {contacts.length > 0 && (
        <span class="person-post person-contacts" dir="ltr">
          {inOneLine(contacts)}
        </span>
      )}
    </>
  )
}

function inOneLine(facts: readonly string[]) {
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index > 0 && ' · '}
      <bdi>{fact}</bdi>
    </Fragment>
  ))
}
