import type { DestinationView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayConnectRefusal } from '../shared/sentences.ts'
import { sayLater } from './connect-problem.ts'
import type { Verdict } from './use-check.ts'

/** Tells what came of the last check, or of the connecting. */
export function CheckVerdict({
  verdict,
  destination,
}: {
  verdict: Verdict | null
  destination: DestinationView
}) {
  const { say } = useGleaner()
  if (verdict === null) return null
  const well = verdict.kind === 'connected' || verdict.kind === 'checked'
  return <Notice tone={well ? 'good' : 'bad'}>{sayVerdict(say, verdict, destination.name)}</Notice>
}

function sayVerdict(say: Say, verdict: Verdict, name: string): string {
  switch (verdict.kind) {
    case 'connected':
      return say('options_just_connected', name)
    case 'checked':
      return say('options_checked', name)
    case 'denied':
      return say('options_denied', name)
    case 'silent':
      return say('silent')
    case 'refused':
      return sayConnectRefusal(say, verdict.text, name)
    case 'later':
      return sayLater(say, verdict.delay, name)
  }
}
