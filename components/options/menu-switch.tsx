import { useEffect, useState } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import { Check } from './check.tsx'
import { Saved } from './saved.tsx'
import { useSaver } from './use-saver.ts'

/** Whether Gleaner has items in the right-click menu; kept at once, and seen at once. */
export function MenuSwitch() {
  const { say, ask } = useGleaner()
  const [hasMenu, setMenu] = useState<boolean | null>(null)
  useEffect(() => {
    void ask('preferences.read', {}).then((answer) => answer && setMenu(answer.hasMenu))
  }, [ask])
  const saver = useSaver(async (change: { hasMenu: boolean }) => (await ask('preferences.set', change))?.kind)
  const set = (isShown: boolean) => {
    setMenu(isShown)
    saver.save({ hasMenu: isShown })
  }
  if (hasMenu === null) return null
  return (
    <>
      <Check checked={hasMenu} onChange={set}>
        {say('menu_switch')}
      </Check>
      <Saved state={saver.state} onAgain={() => set(hasMenu)} />
    </>
  )
}
