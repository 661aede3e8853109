import { CircleAlert } from 'lucide-preact'

/** The sentence under a control that tells what is wrong with its value. */
export function Problem({ id, text }: { id: string; text: string | null }) {
  if (text === null) return null
  return (
    <p class="problem" id={id}>
      <CircleAlert class="icon" aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}
