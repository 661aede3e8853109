/** What was found of what is there; `traps`: how many of the wrong ones are known to look right. */
export interface Hits {
  right: number
  wrong: number
  missed: number
  traps: number
}

export interface Tally {
  right: number
  asked: number
}

export const fields = ['emails', 'phones', 'names'] as const
export type Field = (typeof fields)[number]

/** What else is asked of a page. `quiet`: where there is no lead, whether none was made up. */
export const questions = [
  'emailOfPerson',
  'phoneOfPerson',
  'title',
  'company',
  'organisation',
  'mainPerson',
  'quiet',
] as const
export type Question = (typeof questions)[number]

/** How right a prediction is, of one page or of many. */
export interface Score {
  hits: Record<Field, Hits>
  tallies: Record<Question, Tally>
  faxesAsPhones: number
}

const sumHits = (all: readonly Hits[]): Hits => ({
  right: sum(all.map(({ right }) => right)),
  wrong: sum(all.map(({ wrong }) => wrong)),
  missed: sum(all.map(({ missed }) => missed)),
  traps: sum(all.map(({ traps }) => traps)),
})

const sumTallies = (all: readonly Tally[]): Tally => ({
  right: sum(all.map(({ right }) => right)),
  asked: sum(all.map(({ asked }) => asked)),
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Every value counts the same, on whichever page it stands. */
export function sumScores(scores: readonly Score[]): Score {
  const hits = (field: Field) => sumHits(scores.map((score) => score.hits[field]))
  const tally = (question: Question) => sumTallies(scores.map((score) => score.tallies[question]))
  return {
    hits: { emails: hits('emails'), phones: hits('phones'), names: hits('names') },
    tallies: {
      emailOfPerson: tally('emailOfPerson'),
      phoneOfPerson: tally('phoneOfPerson'),
      title: tally('title'),
      company: tally('company'),
      organisation: tally('organisation'),
      mainPerson: tally('mainPerson'),
      quiet: tally('quiet'),
    },
    faxesAsPhones: sum(scores.map(({ faxesAsPhones }) => faxesAsPhones)),
  }
}

/** Of what was found, what is right. */
export const precisionOf = ({ right, wrong }: Hits): Tally => ({ right, asked: right + wrong })

/** Of what is there, what was found. */
export const recallOf = ({ right, missed }: Hits): Tally => ({ right, asked: right + missed })

/** The mean of the shares, every page counting the same; pages with nothing to ask do not count. NaN of none. */
export function meanShare(tallies: readonly Tally[]): number {
  const shares = tallies.filter(({ asked }) => asked > 0).map(({ right, asked }) => right / asked)
  return sum(shares) / shares.length
}
