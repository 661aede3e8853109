import { describe, expect, it } from 'vitest'
import { isGivenName } from '../../lib/lead/people/first-names.ts'
import { isJobTitle } from '../../lib/lead/people/job-title.ts'
import { localSpellings, plainLocalPart } from '../../lib/lead/people/local-part.ts'
import { nameKey, tidyName } from '../../lib/lead/people/person-name.ts'
import { scoreName } from '../../lib/lead/people/score-name.ts'
import { isScriptName } from '../../lib/lead/people/script-names.ts'

describe('a name', () => {
  it.each([
    ['Mr. Hugh Tarrant', 'Hugh Tarrant'],
    ['Frau Jana Keil', 'Jana Keil'],
    ['Dr. Asha Menon', 'Dr. Asha Menon'],
    ['Oren Vale, CFA, CFP', 'Oren Vale'],
    ['Oren Vale, Jr.', 'Oren Vale'],
    ['Ode, Ann', 'Ann Ode'],
    ['Ode, Ann, PhD', 'Ann Ode'],
    ['Prof. Dr. h.c. mult. Ludwig van der Farrow jun.', 'Prof. Dr. h.c. mult. Ludwig van der Farrow'],
    ['Amar Sen', 'Amar Sen'],
    ['mr. T.Peeters', 'T. Peeters'],
    ['By Petra Quinn', 'Petra Quinn'],
    ['Ann\u202e Ode', 'Ann Ode'],
  ])('is kept as one would say it: %s', (found, tidy) => {
    expect(tidyName(found)).toBe(tidy)
  })

  it.each([
    ['Ann Ode', 'ODE Ann'],
    ['Ann Ode', 'Ode, Ann'],
    ['Ann Ode', 'Dr. Ann B. Ode, MBA'],
    ['Zoë Ångström', 'Zoe Angstrom'],
  ])('is the same in another form: %s and %s', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right))
  })

  it('is not the same for two people', () => {
    expect(nameKey('Ann Ode')).not.toBe(nameKey('Anna Ode'))
  })

  it.each([
    ['Ann Ode', 'ann.ode'],
    ['Ann Ode', 'a.ode'],
    ['Ann Ode', 'aode'],
    ['Ann Ode', 'ode.ann'],
    ['Ann Ode', 'ann'],
    ['Ann Maria Ode', 'ann.ode2'],
    ['Jürgen Müller', 'j.mueller'],
    ['Femke de Groot', 'degroot'],
  ])('%s may write as %s@', (name, local) => {
    expect(localSpellings(name)).toContain(plainLocalPart(local))
  })

  it.each([
    ['Ann Ode', 'bob.ode'],
    ['Ann Ode', 'info'],
    ['김하늘', 'haneul'],
  ])('%s does not write as %s@', (name, local) => {
    expect(localSpellings(name)).not.toContain(plainLocalPart(local))
  })

  it.each(['Ann Ode', 'Jörg Keßler', 'Dr. Asha Menon'])('scores better than a heading: %s', (name) => {
    for (const other of ['Quality Service', 'North Region', 'Summer Program'])
      expect(scoreName(name, '')).toBeGreaterThan(scoreName(other, ''))
  })

  it('is none where a job is called by a word that is a first name too', () => {
    expect(scoreName('Marine Surveyor', '')).toBeLessThan(0)
    expect(scoreName('Marine Dupont', '')).toBeGreaterThan(0)
  })

  it('is no lead where it only signs a picture', () => {
    expect(scoreName('Ann Ode', 'Photograph')).toBeLessThan(scoreName('Ann Ode', ''))
  })

  it.each(['김하늘', '王小明'])('is known in a script without capitals by its family name: %s', (name) => {
    expect(isScriptName(name)).toBe(true)
  })

  it.each(['이메일', '주소', '高清', '联系我们的人'])(
    'is not every short word of such a script: %s',
    (word) => {
      expect(isScriptName(word)).toBe(false)
    },
  )

  it('has a given name with or without its accents', () => {
    expect(['André', 'Andre', 'SØREN', 'Anne-Sophie', 'Kessler'].map(isGivenName)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('a job title', () => {
  it.each([
    'CEO',
    'Chief Executive Officer',
    'Vertriebsleiterin',
    'Directrice commerciale',
    'Jednatel',
    'juridisch medewerker',
    '대표이사',
    'Head of Procurement',
    'Генеральный директор',
  ])('is known in many languages: %s', (title) => {
    expect(isJobTitle(title)).toBe(true)
  })

  it.each([
    'Berlin',
    'We are looking for a sales manager.',
    'Click here to contact our sales manager',
    'manager@acme.example',
    'Headquarters',
    'Call the director at 202 555 0143',
  ])('is not any line with such a word: %s', (line) => {
    expect(isJobTitle(line)).toBe(false)
  })
})
