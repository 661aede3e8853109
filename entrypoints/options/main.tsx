import { render } from 'preact'
import { Options } from '../../components/options/options.tsx'
import { GleanerContext } from '../../components/shared/gleaner.ts'
import { browserGleaner } from '../../lib/browser/browser-gleaner.ts'
import { messages } from '../../lib/messages/contract.ts'
import { nameLanguage } from '../../lib/words/name-language.ts'

const gleaner = browserGleaner(messages)
const place = document.getElementById('app')

nameLanguage(document.documentElement, gleaner.say)
document.title = gleaner.say('options_tab_title')
if (place !== null) {
  render(
    <GleanerContext value={gleaner}>
      <Options />
    </GleanerContext>,
    place,
  )
}
