import { render } from 'preact'
import { GleanerContext } from '../../components/shared/gleaner.ts'
import { Welcome } from '../../components/welcome/welcome.tsx'
import { answerAsPage } from '../../lib/browser/answer-as-page.ts'
import { browserGleaner } from '../../lib/browser/browser-gleaner.ts'
import { browserToolbar } from '../../lib/browser/browser-toolbar.ts'
import { messages } from '../../lib/messages/contract.ts'
import { nameLanguage } from '../../lib/words/name-language.ts'

const gleaner = browserGleaner(messages)
const place = document.getElementById('app')

nameLanguage(document.documentElement, gleaner.say)
document.title = gleaner.say('welcome_title')
if (place !== null) {
  render(
    <GleanerContext value={gleaner}>
      <Welcome pageUrl={location.href.split('#')[0] ?? ''} toolbar={browserToolbar()} />
    </GleanerContext>,
    place,
  )
}
answerAsPage(document)
