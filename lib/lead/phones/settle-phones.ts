import { ancestors } from '../tree.ts'
import type { PhoneCandidate, ReadPhone } from './phone-candidate.ts'

const FAX: PhoneCandidate['label'] = { kind: 'phone', type: 'fax' }

/** Where the same number or the same place of the page says two things, decides which holds. */
export function settlePhones(read: readonly ReadPhone[]): ReadPhone[] {
  return asFaxes(withoutWrongLinks(read))
}

/** A number that the page calls a fax is one wherever it stands, unless something calls it a phone. */
function asFaxes(read: readonly ReadPhone[]): ReadPhone[] {
  const isCalled = (fax: boolean): Set<string> =>
    new Set(
      read.flatMap(({ candidate: { label }, phone }) =>
        label.kind === 'phone' && (label.type === 'fax') === fax ? phone.number : [],
      ),
    )
  const phones = isCalled(false)
  const faxes = isCalled(true)
  return read.map((one) =>
    faxes.has(one.phone.number) && !phones.has(one.phone.number)
      ? { ...one, candidate: { ...one.candidate, label: FAX } }
      : one,
  )
}

/** What the visitor sees is right where the address of the link around it is another. */
function withoutWrongLinks(read: readonly ReadPhone[]): ReadPhone[] {
  const shown = new Map<string, Set<string>>()
  for (const { candidate, phone } of read) {
    const { path, source } = candidate.finding
    if (path === null || source === 'link') continue
    for (const around of [...ancestors(path)].slice(0, 3))
      shown.set(around, (shown.get(around) ?? new Set()).add(phone.number))
  }
  return read.filter(({ candidate: { finding }, phone }) => {
    const visible = finding.source === 'link' && finding.path !== null ? shown.get(finding.path) : undefined
    return visible === undefined || visible.has(phone.number)
  })
}
