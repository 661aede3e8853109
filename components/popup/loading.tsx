import { useGleaner } from '../shared/gleaner.ts'

const blocks = [
  ['name', 'title', 'company', 'email', 'phone'],
  ['website', 'address'],
]

/** The shape of the form while the page is read, so that nothing jumps when it comes. */
export function Loading() {
  const { say } = useGleaner()
  return (
    <div class="lead waits" aria-busy="true">
      <p class="visually-hidden" role="status">
        {say('reading')}
      </p>
      <div class="head" />
      <div class="lead-body" aria-hidden="true">
        {blocks.map((rows) => (
          <div key={rows[0]} class="block values">
            {rows.map((row) => (
              <div key={row} class="value">
                <div class="bone bone-label" />
                <div class={`bone bone-${row}`} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <div class="lead-foot" aria-hidden="true">
        <div class="verdict-line" />
        <div class="bone bone-bar" />
      </div>
    </div>
  )
}
