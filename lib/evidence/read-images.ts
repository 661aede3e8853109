import type { Findings } from './findings.ts'
import type { PageReading } from './page-reading.ts'

/** A class that says that a picture is the site's own sign. */
const LOGO = /logo|brand/i

/** Reports the words of the site's logo, which are its company's name more often than not. */
export function readLogos(
  { images, slots }: Pick<PageReading, 'images' | 'slots'>,
  findings: Findings,
): void {
  const logos = images.filter(({ slot }) => LOGO.test(slots[slot] ?? ''))
  for (const { alt } of logos.slice(0, 5))
    findings.add({ field: 'company', value: alt, source: 'meta', subject: 'organisation', label: 'logo' })
}
