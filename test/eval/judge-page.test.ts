import { describe, expect, it } from 'vitest'
import { judgePage } from './judge-page.ts'
import { labelsSchema } from './labels.ts'
import type { Prediction } from './predict.ts'

type FoundPerson = Prediction['people'][number]

const ann = 'ann@quay.example'
const office = 'office@quay.example'
const line = '+12025550101'
const other = '+12025550102'
const fax = '+12025550199'

const found = (person: Partial<FoundPerson>): FoundPerson => ({
  name: 'Ann Ode',
  title: '',
  company: '',
  emails: [],
  phones: [],
  ...person,
})

/** The score of what was found, over a truth and labels in the form of pages.json. */
function judge(truth: object, prediction: Partial<Prediction>, labels: object = {}) {
  const { truth: parsed, ...rest } = labelsSchema.parse({ ...labels, truth })
  if (parsed === undefined) throw new Error('It was given just now')
  const nothing = { people: [], emails: [], phones: [], organisation: '' }
  return judgePage(parsed, rest, { ...nothing, ...prediction })
}

describe('values', () => {
  it('are right, wrong or missed, wherever on the page they were found and however often', () => {
    const { hits } = judge(
      { emails: [ann, office, 'Sales@quay.example', 'late@quay.example'] },
      {
        people: [found({ emails: [ann, 'x@quay.example'] })],
        emails: [ann, ' OFFICE@quay.example', 'sales@quay.example', 'x@quay.example'],
      },
    )
    expect(hits.emails).toEqual({ right: 3, wrong: 1, missed: 1, traps: 0 })
  })

  it('that are optional count neither way', () => {
    const { hits } = judge({ optional_phones: [line], phones: [other] }, { phones: [line] })
    expect(hits.phones).toEqual({ right: 0, wrong: 0, missed: 1, traps: 0 })
  })

  it('that are known traps are wrong, and are counted as traps too', () => {
    const { hits } = judge(
      { negatives: { phones: [line], emails: [ann] } },
      { phones: [line, other], emails: [ann] },
    )
    expect(hits.phones).toEqual({ right: 0, wrong: 2, missed: 0, traps: 1 })
    expect(hits.emails).toMatchObject({ wrong: 1, traps: 1 })
  })

  it('that are faxes are counted apart, unless they are phones as well', () => {
    const truth = { phones: [line], optional_phones: [other], faxes: [line, other, fax] }
    const { hits, faxesAsPhones } = judge(truth, { phones: [line, other, fax] })
    expect(hits.phones).toEqual({ right: 1, wrong: 0, missed: 0, traps: 0 })
    expect(faxesAsPhones).toBe(1)
  })
})

describe('names', () => {
  const truth = {
    people: [{ name: 'Ann Ode', alt_names: ['Nan Ode'] }, { name: 'Bo Reed' }],
    optional_people: ['Cy Moss'],
    negatives: { people: ['North Quay'] },
  }
  const judgeNames = (names: string[], labels?: object) =>
    judge(truth, { people: names.map((name) => found({ name })) }, labels).hits.names

  it('are compared with all that a person is called', () => {
    expect(judgeNames(['Nan Ode', 'Dy Fern'])).toEqual({ right: 1, wrong: 1, missed: 1, traps: 0 })
  })

  it('found twice, optional or empty are not wrong', () => {
    expect(judgeNames(['Ann Ode', 'Ann Ode', 'Cy Moss', ''])).toMatchObject({ right: 1, wrong: 0 })
  })

  it('of two people who are called the same are found twice', () => {
    const namesakes = { people: [{ name: 'Ann Ode' }, { name: 'Ann Ode' }] }
    expect(judge(namesakes, { people: [found({})] }).hits.names).toMatchObject({ right: 1, missed: 1 })
    expect(judge(namesakes, { people: [found({}), found({})] }).hits.names).toMatchObject({
      right: 2,
      missed: 0,
    })
  })

  it('may be traps', () => {
    expect(judgeNames(['North Quay', 'Dy Fern'])).toMatchObject({ wrong: 2, traps: 1 })
  })

  it('too many are not wrong where the truth is incomplete', () => {
    expect(judgeNames(['North Quay'], { truth_complete: false })).toMatchObject({
      wrong: 0,
      traps: 0,
      missed: 2,
    })
  })
})

describe('what belongs to a person', () => {
  const truth = {
    people: [
      {
        name: 'Ann Ode',
        title: 'Head of Sales',
        alt_titles: ['Sales Lead'],
        company: 'Quay Trading',
        emails: [ann, office],
        phones: [line],
      },
      { name: 'Bo Reed', title: 'Clerk', emails: ['bo@quay.example'] },
    ],
  }

  it('is asked of those who were found, for each address and number', () => {
    const person = found({ emails: ['Ann@quay.example'], phones: [other], title: 'Senior Sales Lead' })
    expect(judge(truth, { people: [person], emails: [office] }).tallies).toMatchObject({
      emailOfPerson: { right: 1, asked: 2 },
      phoneOfPerson: { right: 0, asked: 1 },
      title: { right: 1, asked: 1 },
      company: { right: 0, asked: 1 },
    })
  })

  it('is not asked where the truth does not tell, nor of a switchboard with an extension', () => {
    const quiet = { people: [{ name: 'Ann Ode', phones: [line], ext: '12' }] }
    expect(judge(quiet, { people: [found({ title: 'Clerk', company: 'Quay' })] }).tallies).toMatchObject({
      emailOfPerson: { asked: 0 },
      phoneOfPerson: { asked: 0 },
      title: { asked: 0 },
      company: { asked: 0 },
    })
  })
})

describe('of the page', () => {
  it('the organisation is asked where there is one, by any of its names', () => {
    const truth = { organisation: 'Quay Trading', alt_organisations: ['QT Group'] }
    const organisation = (name: string, of: object = truth) =>
      judge(of, { organisation: name }).tallies.organisation
    expect(organisation('QT Group Ltd')).toEqual({ right: 1, asked: 1 })
    expect(organisation('')).toEqual({ right: 0, asked: 1 })
    expect(organisation('QT Group', {})).toEqual({ right: 0, asked: 0 })
  })

  it('the first person is asked of a profile alone', () => {
    const people = [{ name: 'Ann Ode', alt_names: ['Nan Ode'] }, { name: 'Bo Reed' }]
    const mainPerson = (names: string[], kind: string) =>
      judge({ people }, { people: names.map((name) => found({ name })) }, { kind }).tallies.mainPerson
    expect(mainPerson(['Nan Ode', 'Bo Reed'], 'profile')).toEqual({ right: 1, asked: 1 })
    expect(mainPerson(['Bo Reed', 'Ann Ode'], 'profile')).toEqual({ right: 0, asked: 1 })
    expect(mainPerson([], 'profile')).toEqual({ right: 0, asked: 1 })
    expect(mainPerson(['Ann Ode'], 'list')).toEqual({ right: 0, asked: 0 })
  })

  it.each<[string, Partial<Prediction>, number]>([
    ['nothing', {}, 1],
    ['an organisation', { organisation: 'Quay' }, 1],
    ['what is optional', { people: [found({ name: 'Cy Moss' })], emails: [ann], phones: [line] }, 1],
    ['a person', { people: [found({})] }, 0],
    ['a person without a name', { people: [found({ name: '' })] }, 0],
    ['an address', { emails: [office] }, 0],
    ['a fax', { phones: [fax] }, 0],
  ])('without a lead, %s is quiet or a false lead', (_case, prediction, right) => {
    const truth = {
      optional_people: ['Cy Moss'],
      optional_emails: [ann],
      optional_phones: [line],
      faxes: [fax],
    }
    expect(judge(truth, prediction).tallies.quiet).toEqual({ right, asked: 1 })
  })

  it.each([{ people: [{ name: 'Ann Ode' }] }, { emails: [ann] }, { phones: [line] }])(
    'with a lead as in %j there is no false one',
    (truth) => {
      expect(judge(truth, { phones: [other] }).tallies.quiet).toEqual({ right: 0, asked: 0 })
    },
  )
})
