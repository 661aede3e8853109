import type { Draft } from '../../lib/lead/draft.ts'
import type { DraftProblem } from '../../lib/lead/draft-problem.ts'

interface Troubled {
  draft: Draft
  problems: readonly DraftProblem[]
  problemsOf: string | null
}

/**
 * The problems that an edit leaves: one goes when its part of the draft changes, one of the lead as a whole at any
 * edit, and all when the lead is to go elsewhere, where other things are demanded. Those of a further destination stay
 * while the lead goes there.
 */
export function remainingProblems({ draft, problems, problemsOf }: Troubled, edited: Draft): DraftProblem[] {
  const owner = problemsOf ?? draft.destinationId
  const places = [edited.destinationId, ...(problemsOf === null ? [] : edited.also)]
  if (!places.includes(owner)) return []
  return problems.filter(
    (problem) => problem.field !== 'lead' && partAt(draft, problem) === partAt(edited, problem),
  )
}

/** Instead of what was last found of the user's typing, what a look at the draft found that is still so. */
export function withTyped(
  state: Troubled,
  checked: { draft: Draft; problems: readonly DraftProblem[] },
): DraftProblem[] {
  const others = state.problems.filter(({ code }) => !code.endsWith('-invalid'))
  return [...others, ...remainingProblems({ ...checked, problemsOf: null }, state.draft)]
}

/** The part of the draft that a problem is about, as text to compare. */
function partAt(draft: Draft, { field, personId, valueId }: DraftProblem): string {
  const person = draft.people.find(({ id }) => id === personId)
  switch (field) {
    case 'lead':
      return ''
    case 'custom':
      return JSON.stringify(Object.values(draft.values).map((values) => values[valueId ?? '']))
    case 'name':
    case 'title':
      return person?.[field].value ?? ''
    case 'company':
      return draft.company.name.value
    case 'website':
    case 'address':
      return draft.company[field].value
    case 'email':
      return contactText((person ?? draft.company).emails, valueId)
    case 'phone':
      return contactText((person ?? draft.company).phones, valueId)
  }
}

/** One contact, or all of them where any would do. */
function contactText(contacts: Draft['company']['emails'], id: string | null): string {
  return JSON.stringify(contacts.filter((one) => id === null || one.id === id).map(({ value }) => value))
}
