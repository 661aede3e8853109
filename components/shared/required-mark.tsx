import { useGleaner } from './gleaner.ts'

/** The word at the label of what the CRM demands; its control says the same to those who cannot see it. */
export function RequiredMark({ shown }: { shown: boolean }) {
  const { say } = useGleaner()
  if (!shown) return null
  return (
    <span class="required" aria-hidden="true">
      {say('field_required')}
    </span>
  )
}
