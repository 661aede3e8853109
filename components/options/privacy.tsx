import { useGleaner } from '../shared/gleaner.ts'

/** What becomes of what Gleaner reads. */
export function Privacy() {
  const { say } = useGleaner()
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{say('options_privacy')}</h2>
      <div class="prose">
        <p>{say('options_privacy_text')}</p>
        <p>{say('options_private_windows')}</p>
      </div>
    </section>
  )
}
