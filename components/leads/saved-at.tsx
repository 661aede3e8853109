/** A day in the reader's own form, with the time for a pointer. */
export function SavedAt({ time }: { time: number }) {
  const date = new Date(time)
  return (
    <time
      class="saved-at"
      dateTime={date.toISOString()}
      title={date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' })}
    >
      {date.toLocaleDateString(undefined, { dateStyle: 'medium' })}
    </time>
  )
}
