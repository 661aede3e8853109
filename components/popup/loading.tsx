import { useGleaner } from '../shared/gleaner.ts'

const rows = ['name', 'title', 'email', 'phone', 'company', 'website', 'address']

/** The shape of the form while the page is read, so that nothing jumps when it comes. */
export function Loading() {
  const { say } = useGleaner()
  return (
    <div class="lead loading" aria-busy="true">
      <p class="visually-hidden" role="status">
        {say('reading')}
      </p>
      <div class="head" />
      <div class="lead-body" aria-hidden="true">
        {rows.map((row) => (
          <div key={row} class="value">
            <div class="bone bone-label" />
            <div class="bone bone-box" />
          </div>
        ))}
      </div>
    </div>
  )
}
