import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'

/** In place of a saved lead that was to be corrected and is not there any more. */
export function MissingLead() {
  const { say, openPage } = useGleaner()
  return (
    <div class="alone">
      <Notice tone="info" actions={<Button onClick={() => openPage('leads')}>{say('see_list')}</Button>}>
        {say('edit_missing')}
      </Notice>
    </div>
  )
}
