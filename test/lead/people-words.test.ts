import { describe, expect, it } from 'vitest'
import { readLineParts } from '../../lib/evidence/line-parts.ts'
import { readSentenceTitle } from '../../lib/evidence/sentence-titles.ts'
import { isGivenName } from '../../lib/lead/people/first-names.ts'
import { isGroupTitle, titleOfOne } from '../../lib/lead/people/group-title.ts'
import { isJobTitle } from '../../lib/lead/people/job-title.ts'
import { isShortFor } from '../../lib/lead/people/nicknames.ts'
import { scoreName } from '../../lib/lead/people/score-name.ts'

describe('a title above several people', () => {
  it.each([
    ['Lawyers', 'Lawyer'],
    ['Members of Parliament', 'Member of Parliament'],
    ['Our Deputies', 'Deputy'],
    ['Board of Directors', 'Board of Directors'],
    ['Sales', 'Sales'],
    ['Rechtsanwälte', 'Rechtsanwalt'],
    ['Mitglieder des Stadtrats', 'Mitglied des Stadtrats'],
    ['Linnavolikogu liikmed', 'Linnavolikogu liige'],
    ['Avocats', 'Avocat'],
    ['Депутаты', 'Депутат'],
  ])('is said of one of them: %s', (heading, one) => {
    expect(isGroupTitle(heading)).toBe(true)
    expect(titleOfOne(heading)).toBe(one)
  })

  it.each(['Our Team', 'Staff directory', 'Contact', 'Ansprechpartner', 'Opening hours', 'Leadership'])(
    'is not what only says that people follow: %s',
    (heading) => {
      expect(isGroupTitle(heading)).toBe(false)
    },
  )
})

describe('a sentence', () => {
  it.each([
    ['Ann Ode is the head of sales at Acme.', '= Ann Ode', 'head of sales'],
    ['Ann Ode ist Leiterin der Buchhaltung bei Acme.', '= Ann Ode', 'Leiterin der Buchhaltung'],
    ['Ann Ode, Acme’s chief economist, said so.', '= Ann Ode', 'chief economist'],
  ])('says whose title it is: %s', (text, label, value) => {
    expect(readSentenceTitle(text)).toMatchObject([{ label, value }])
  })

  it('says nothing where nobody is anything', () => {
    expect(readSentenceTitle('The head of sales is out of the office.')).toEqual([])
  })
})

describe('a line', () => {
  const names = (text: string) =>
    readLineParts(text, []).flatMap(({ field, value }) => (field === 'name' ? value : []))

  it.each([
    ['Ode, Ann', ['Ode, Ann']],
    ['van der Lund, Bob', ['van der Lund, Bob']],
    ['Dr. med. Ann Ode', ['Dr. med. Ann Ode']],
    ['سلمى النخيل', ['سلمى النخيل']],
    ['अनीता शर्मा', ['अनीता शर्मा']],
    ['Ann Ode, Long Road 12, 1000 Town', ['Ann Ode']],
    ['Via Ann Ode, 12', []],
    ['Ann Ode, Bob Lund, Cleo Marsh, Dee Falk', []],
  ])('holds names by their form: %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('a given name', () => {
  it.each(['Zbigniew', 'Þorbjörg', 'Nguyệt', 'Chukwuemeka', 'Ольга', 'Ελένη', 'سلمى', 'נועה', 'अनीता'])(
    'is known from all over the world: %s',
    (name) => {
      expect(isGivenName(name)).toBe(true)
    },
  )

  it.each([
    ['dan', 'daniel'],
    ['bill', 'william'],
    ['a', 'ann'],
  ])('has short forms: %s for %s', (short, long) => {
    expect(isShortFor(short, long)).toBe(true)
  })

  it('is not the short form of any that begins alike', () => {
    expect(isShortFor('jo', 'joshua')).toBe(false)
    expect(isShortFor('ann', 'bob')).toBe(false)
  })
})

describe('a name with a word of things', () => {
  it.each(['Amy Price', 'Katie Page', 'Jack London', 'Sally Field'])('may be a person: %s', (name) => {
    expect(scoreName(name, '')).toBeGreaterThan(2)
  })

  it.each([
    'Privacy Policy',
    'San Francisco',
    'Jackson County',
    'Av. Jean Moulard',
    'Virginia Beach',
    'ANA Katalog',
  ])('is none where nothing else speaks for it: %s', (name) => {
    expect(scoreName(name, '')).toBeLessThan(0)
  })
})

describe('a job title', () => {
  it.each([
    'Kämmerer',
    'Obchodní ředitelka',
    'Kierownik działu sprzedaży i marketingu',
    'toimitusjohtaja',
    'Müüginõustaja ja projektijuht',
    'valdes priekšsēdētājs',
    'Γραμματέας',
    'Головний бухгалтер',
    'Satış Müdürü',
    'مديرة المبيعات',
    'סמנכ"ל שיווק',
    'सचिव',
    'ผู้จัดการ',
    '代表取締役社長',
    '总经理',
    'Giám đốc',
    'Customer Service',
    'Vice President, Sales and Marketing for Europe and Africa',
  ])('is known in many languages: %s', (title) => {
    expect(isJobTitle(title)).toBe(true)
  })

  it.each(['Associated Press', 'Web design', 'Home › Staff › Ann Ode', '代表作品', 'Office', 'Warszawa'])(
    'is not what only looks like one: %s',
    (text) => {
      expect(isJobTitle(text)).toBe(false)
    },
  )
})
