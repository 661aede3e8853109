import { DEPARTMENT, isJobTitle, LEADING_WORDS } from './job-title.ts'
import { saysOnlyPeople } from './says-only-people.ts'

/** The plural of a member or an office, and the title of one of them. */
const PLURALS: readonly [RegExp, string][] = [
  [/^mitglieder(?=$|\s)/iu, 'Mitglied'],
  [/^membres(?=$|\s)/iu, 'Membre'],
  [/^miembros(?=$|\s)/iu, 'Miembro'],
  [/^membros(?=$|\s)/iu, 'Membro'],
  [/^membri(?=$|\s)/iu, 'Membro'],
  [/^leden(?=$|\s)/iu, 'Lid'],
  [/^medlemm(?:er|ar)(?=$|\s)/iu, 'Medlem'],
  [/jäsenet$/iu, 'jäsen'],
  [/liikmed$/iu, 'liige'],
  [/(?<=\p{L})edustajat$/iu, 'edustaja'],
  [/^członkowie(?=$|\s)/iu, 'Członek'],
  [/^posłowie(?=$|\s)/iu, 'Poseł'],
  [/^členové(?=$|\s)/iu, 'Člen'],
  [/^poslanci(?=$|\s)/iu, 'Poslanec'],
  [/képviselők$/iu, 'képviselő'],
  [/tagok$|tagjai$/iu, 'tag'],
  [/üyeleri$/iu, 'üyesi'],
  [/^deputāti(?=$|\s)/iu, 'Deputāts'],
  [/nariai$/iu, 'narys'],
  [/^члены(?=$|\s)/iu, 'Член'],
  [/^члени(?=$|\s)/iu, 'Член'],
  [/^депутаты(?=$|\s)/iu, 'Депутат'],
  [/^депутати(?=$|\s)/iu, 'Депутат'],
  [/^μέλη(?=$|\s)/iu, 'Μέλος'],
  [/^βουλευτές(?=$|\s)/iu, 'Βουλευτής'],
  [/anwälte$/iu, 'anwalt'],
  [/ärzte$/iu, 'arzt'],
  [
    /^(avocat|député|conseiller|adjoint|directeur|médecin|associé|notaire|expert|administrateur)s(?=$|\s)/iu,
    '$1',
  ],
  [
    /^(abogad[oa]|diputad[oa]|concejal|asesor|director|vocal|médic[oa]|soci[oa]|consejer[oa])(?:e?s)(?=$|\s)/iu,
    '$1',
  ],
  [/^advogados(?=$|\s)/iu, 'Advogado'],
  [/^avvocati(?=$|\s)/iu, 'Avvocato'],
  [/^consiglieri(?=$|\s)/iu, 'Consigliere'],
  [/^advocaten(?=$|\s)/iu, 'Advocaat'],
  [/^makelaars(?=$|\s)/iu, 'Makelaar'],
]
/** English words of plural form that mean a department. */
const ALWAYS_PLURAL =
  /^(?:sales|operations|works|services|facilities|communications|relations|affairs|accounts|resources|logistics|admissions|parks|grounds|news|sports|politics|business|process|quality|access|campus|status)$/i

/** Whether a heading above several people says what each of them is, and nothing less particular. */
export function isGroupTitle(text: string): boolean {
  const bare = text.replace(LEADING_WORDS, '').trim()
  if (bare.length > 70 || saysOnlyPeople(bare) || /\d/.test(bare)) return false
  return isJobTitle(bare) || PLURALS.some(([plural]) => plural.test(bare)) || DEPARTMENT.test(bare)
}

/** What one of them is: "Member of Parliament" of "Members of Parliament". */
export function titleOfOne(text: string): string {
  const bare = text
    .replace(LEADING_WORDS, '')
    .replace(/\s?[:–-]$/, '')
    .trim()
  for (const [plural, one] of PLURALS) {
    const single = bare.replace(plural, one)
    if (single !== bare)
      return /^\p{Lu}/u.test(bare) ? single.charAt(0).toUpperCase() + single.slice(1) : single
  }
  const [head = '', ...behind] = bare.split(/(?=\s(?:of|for|to|at|in|and|&)\s|,\s)/)
  const words = head.split(' ')
  const last = words.at(-1) ?? ''
  return [[...words.slice(0, -1), singular(last)].join(' '), ...behind].join('')
}

function singular(word: string): string {
  if (ALWAYS_PLURAL.test(word) || !/^[a-z-]{5,}s$/i.test(word) || /(?:ss|us|is)$/i.test(word)) return word
  if (/^wom[ae]n|men$/i.test(word)) return word
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y')
  // Where only the whole is a title the s belongs to it: "docens".
  return isJobTitle(word) && isJobTitle(word.slice(0, -1)) ? word.slice(0, -1) : word
}
