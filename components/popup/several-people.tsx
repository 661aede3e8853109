import './people.css'
import type { ComponentProps } from 'preact'
import { PeopleHead } from './people-head.tsx'
import { PeopleRows } from './people-rows.tsx'

/** Several people of a page: what is done with all of them, and a row each. */
export function SeveralPeople(props: ComponentProps<typeof PeopleRows>) {
  return (
    <>
      <PeopleHead form={props.form} />
      <PeopleRows {...props} />
    </>
  )
}
