import type { Lead } from '../lead/lead.ts'

/**
 * The plain text of the note beside a lead in Close: the user's words, what the lead's own fields cannot hold, the page,
 * and where each value was found. '' where there is nothing to say.
 */
export function closeNote({ note, page, people, company, sources }: Lead): string {
  const extensions = [...people, company].flatMap(({ name, phones }) =>
    phones
      .filter(({ extension }) => extension !== '')
      .map(({ number, extension }) => labelled(name, `${number} ext. ${extension}`)),
  )
  const origins = sources.map(({ value, source }) => labelled(value, source))
  // A local file's address says something of the user and nothing to the CRM.
  const address = /^https?:/.test(page.url) ? page.url : ''
  return [[note], extensions, [page.title, address], origins]
    .map((lines) =>
      lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function labelled(label: string, text: string): string {
  return label === '' ? text : `${label}: ${text}`
}
