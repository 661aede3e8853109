import { describe, expect, it } from 'vitest'
import { apartByDefault } from '../../../components/popup/apart-by-default.ts'
import { ada, close, draft, person, pipedrive, thisBrowser, value } from './fixture.ts'

const bo = person('bo', 'Bo Finch')
const at = (firm: string, one = bo) => ({ ...one, company: value(firm) })
const leadsquared = {
  ...close,
  crm: 'leadsquared',
  makes: { once: [], company: [], person: ['lead' as const], nobody: ['lead' as const] },
}

describe('several people become a lead each', () => {
  it.each([
    ['in the list, where a row is a person', thisBrowser, [ada, bo], true],
    ['where each has a record anyway', pipedrive, [ada, bo], true],
    ['where a lead is a person', leadsquared, [ada, bo], true],
    ['but not where colleagues are one lead', close, [ada, bo], false],
    ['nor where another firm employs them all', close, [at('Halden', ada), at('Halden AS')], false],
    ['but where they are of several firms', close, [at('Halden', ada), at('Lund AB')], true],
    ['and where some are of the page’s own', close, [ada, at('Lund AB')], true],
    ['not counting whoever is left out', close, [ada, { ...at('Lund AB'), included: false }], false],
  ])('%s', (_, destination, people, isApart) => {
    expect(apartByDefault(draft({ people }), destination)).toBe(isApart)
  })
})
