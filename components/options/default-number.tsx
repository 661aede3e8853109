import { useState } from 'preact/hooks'
import { Field } from '../shared/field.tsx'
import { useGleaner } from '../shared/gleaner.ts'

interface DefaultNumberProps {
  isWhole: boolean
  value: string
  onChange: (value: string) => void
}

const anyNumber = /^[+-]?\d+(\.\d+)?$/
const wholeNumber = /^[+-]?\d+$/

/**
 * A number in a plain box: the browser's own kind changes under the mouse wheel and takes no comma. What is no number
 * stays in the box and is kept nowhere.
 */
export function DefaultNumber({ isWhole, value, onChange }: DefaultNumberProps) {
  const { say } = useGleaner()
  const [text, setText] = useState(value)
  const fits = (number: string) => number === '' || (isWhole ? wholeNumber : anyNumber).test(number)
  const enter = (entered: string) => {
    setText(entered)
    if (fits(plain(entered))) onChange(plain(entered))
  }
  return (
    <Field
      label={say('setup_default')}
      problem={fits(plain(text)) ? null : say(isWhole ? 'problem_integer' : 'problem_number')}
    >
      {(control) => (
        <input
          {...control}
          class="input"
          inputMode={isWhole ? 'numeric' : 'decimal'}
          value={text}
          onInput={(event) => enter(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** With a point, as it is sent; one at the end may still get its digits. */
const plain = (text: string) => text.trim().replace(',', '.').replace(/\.$/, '')
