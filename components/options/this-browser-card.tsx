import { HardDrive } from 'lucide-preact'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'

/** The built-in list: nothing to set up, so it only tells what it is. */
export function ThisBrowserCard({ name }: { name: string }) {
  const { say } = useGleaner()
  return (
    <CardHead icon={HardDrive} name={name} state={{ tone: 'good', words: say('options_ready') }}>
      <p class="quiet">{say('options_this_browser')}</p>
      <a href="/leads.html">{say('options_open_list')}</a>
    </CardHead>
  )
}
