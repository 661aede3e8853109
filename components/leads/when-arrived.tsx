/** The time of today, the day of what is older; all of it for a pointer. */
export function WhenArrived({ time }: { time: number }) {
  const date = new Date(time)
  const isToday = date.toDateString() === new Date().toDateString()
  return (
    <time
      dateTime={date.toISOString()}
      title={date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' })}
    >
      {isToday
        ? date.toLocaleTimeString(undefined, { timeStyle: 'short' })
        : date.toLocaleDateString(undefined, { dateStyle: 'medium' })}
    </time>
  )
}
