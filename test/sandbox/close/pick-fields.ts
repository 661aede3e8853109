/** What `?_fields=a,b` leaves of an answer. */
export function pickFields(answer: object, fields: string | undefined): object {
  if (fields === undefined) return answer
  const wanted = fields.split(',')
  return Object.fromEntries(Object.entries(answer).filter(([key]) => wanted.includes(key)))
}
