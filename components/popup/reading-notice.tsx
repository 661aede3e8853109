import type { Draft } from '../../lib/lead/draft.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

/** How well the page could be read; silent where it could be read whole. */
export function ReadingNotice({ draft, onReadAgain }: { draft: Draft; onReadAgain: () => void }) {
  const { say } = useGleaner()
  switch (draft.reading) {
    case 'whole':
      return isBare(draft) ? <Notice tone="info">{say('reading_nothing')}</Notice> : null
    case 'partial':
      return <Notice tone="info">{say('reading_partial')}</Notice>
    case 'unreadable':
      return <Notice tone="info">{say('reading_unreadable')}</Notice>
    case 'left':
      return (
        <Notice tone="warn" actions={<Button onClick={onReadAgain}>{say('read_again')}</Button>}>
          {say('reading_left')}
        </Notice>
      )
  }
}

/** Nobody and no company was found, and the user has entered nothing yet. */
function isBare({ people, company, touched }: Draft): boolean {
  const isEmpty = (owner: Pick<Draft['company'], 'name' | 'emails' | 'phones'>) =>
    owner.name.value === '' && owner.emails.length === 0 && owner.phones.length === 0
  return !touched && people.every(isEmpty) && isEmpty(company)
}
