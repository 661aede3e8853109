import { describe, expect, it } from 'vitest'
import { readEmails } from '../../lib/lead/emails/read-emails.ts'
import { isSampleEmail } from '../../lib/lead/emails/sample-email.ts'
import { finding } from './finding.ts'

const keptOn = (url: string, value: string, source: 'text' | 'clicked' = 'text') =>
  readEmails([finding('email', value, { source })], { url }).map(({ value, key }) => ({ value, key }))

describe('an address of a page', () => {
  it.each([
    'you@example.com',
    'ann@example.com',
    'ann@acme.example',
    'name@domain.com',
    'firstname.lastname@acme.com',
    'vorname.nachname@acme.de',
    'prenom.nom@acme.fr',
    'etunimi.sukunimi@acme.fi',
    'max.mustermann@acme.de',
    'your-email@acme.com',
    'ann@beispiel.de',
    'ann@your-company.com',
    'noreply@acme.com',
    'ann@acme.jpg',
    'ann@acme.invalid',
    'ann@localhost',
  ])('that nobody reads is left: %s', (address) => {
    expect(keptOn('https://www.acme.com/contact', address)).toEqual([])
  })

  it.each([
    ['https://www.acme.example/', 'ann@acme.example'],
    ['https://demo.test/', 'ann@example.com'],
    ['http://localhost:3000/', 'ann@acme.example'],
    ['http://127.0.0.1/', 'ann@acme.example'],
    ['https://www.muster.de/', 'ann@muster.de'],
    ['https://www.acme.com/', 'mario.rossi@acme.it'],
  ])('is kept where it belongs: on %s %s', (url, address) => {
    expect(keptOn(url, address)).toHaveLength(1)
  })

  it('is kept whatever it looks like if the user points at it', () => {
    expect(keptOn('https://www.acme.com/', 'ann@example.com', 'clicked')).toHaveLength(1)
  })

  it('is shown in its own letters and compared in those of machines', () => {
    expect(keptOn('https://www.acme.com/', 'Jörg@Müller.de')).toEqual([
      { value: 'Jörg@müller.de', key: 'jörg@xn--mller-kva.de' },
    ])
    expect(keptOn('https://www.acme.com/', 'ANN@ACME.COM')).toEqual([
      { value: 'ANN@acme.com', key: 'ann@acme.com' },
    ])
  })

  it('is an example only on the pages of others', () => {
    expect(isSampleEmail('ann@domain.com', 'www.domain.com')).toBe(false)
    expect(isSampleEmail('ann@domain.com', 'www.acme.com')).toBe(true)
  })
})
