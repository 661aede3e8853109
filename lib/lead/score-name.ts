import { PARTICLE } from '../evidence/name-shape.ts'
import { isGivenName } from './first-names.ts'
import { bareName, HONORIFICS } from './name-affixes.ts'

/** Words that make a capitalised pair of words something else than a person. */
const NOT_A_NAME = new Set(
  (
    'academy act action advanced advice advisory africa agency air airport america american analysis annual app apps ' +
    'april area art arts asia association auto avenue award awards bank bar bay beach best big board boulevard box ' +
    'bridge british building bureau business camp campus canada canyon capital care castle central centro century ' +
    'chamber charity children church circle city civil class clean clinic club coast college commercial commission ' +
    'committee common community comunicaciones congress conference construction consulting control core corp ' +
    'council country county court creek creative crown cup data database day days deal delivery democratic dental ' +
    'deutschland digital dining district drive dynamic earth east eastern economic editor education electric ' +
    'energy engineering england english enterprise enterprises environment environmental equipment estate estates ' +
    'europe european exchange executive express family farm fashion federal festival field file film final finance ' +
    'financial fire first fitness floor food force foreign forest forum foundation france french fund funds future ' +
    'garden gardens general german germany global gold golf government grand great green ground guide hall harbor ' +
    'harbour health heights high highway hill hills historic history holdings holiday home homes hong hospital hotel ' +
    'hotels house housing human image images important india industrial industries industry infrastructure inn ' +
    'institute insurance interest interior international internet investment island islands issue italy japan job ' +
    'junior justice kingdom kong lake land lane law league legacy library life light line list live living local ' +
    'london long love lower machine magazine mail major mall market marketing markets medical memorial meeting ' +
    'metro middle midland mill mind ministry mission model modern money mountain movie museum music mutual nation ' +
    'national nations natural nature network networks night north northern nova ocean offer official oil old ' +
    'olympic option options order park parks parking parliament party pass path pay payment peace pension pet ' +
    'petroleum pharma pharmacy plan planet plans plant platform plaza point police policies port portal post power ' +
    'practice premium president prime prince princess private pro process production professional program programs ' +
    'properties property province public publishing quality queen quick radio rail railway rapid real red region ' +
    'regional registration rental republic republican residence residential resort resource restaurant retail ' +
    'review reviews river road rock rocky room rooms round route royal rules safety san santa saturday science ' +
    'sciences sea season secretary security select senior series server session share shopping short side silver ' +
    'site small smart society software solar solution source south southern space spain special speed sport sports ' +
    'spring square standard star state states station stock store storage stories story strategic strategy street ' +
    'strong student studies studio studios study style success summer sun super supply support surgery sustainable ' +
    'swiss system systems table tax teams tech telecom television test texas theater theatre thank title top total ' +
    'tower town township trade trading trail training transport travel treatment trust union unit united upper urban ' +
    'valley van vegas version video view village vision visit volume washington water way wealth web week welfare ' +
    'west western white wild wildlife wine winter women wood worldwide year years york youth zealand zone ' +
    'straße strasse platz weg allee gasse stadt verein verband gesellschaft schule bund kreis amt ministerium rue ' +
    'avenida calle plaza piazza via viale corso strada ulica rua praça estrada laan straat plein datenschutzerklärung ' +
    'bitte hier mehr neue neues unsere ihre telefonisch fax mobil mobile email adresse address cottage county city sans serif palatino comic times captions closed full screen type size caption associated searches links presses packages systems budget reports statements disclosures openingstijden oss sign deals connected empresarial'
  ).split(' '),
)

/** Words before a name that introduce a person. */
const INTRODUCES =
  /^(?:contact|kontakt|contacto|contatto|contato|ansprechpartner(?:in)?|attn|attention|vertreten durch|geschäftsführer(?:in)?|inhaber(?:in)?|owner|manager|responsable|referent(?:e|in)?|call|press contact|media contact|e-?mail|speak to|ask for)\.?$/i

/** Who took the picture or wrote the text is named on the page, not written to. */
const CREDITS = /photo|foto|bild|image|illustrat|credit|video|quelle|source|graphic/i

export const isIntroduced = (label: string): boolean => INTRODUCES.test(label.trim())

/** How much the words themselves, and the words before them, make the text a person's name. */
export function scoreName(text: string, label: string): number {
  const words = bareName(text).split(/\s+/)
  const parts = words.filter((word) => !PARTICLE.test(word))
  let score = words.some(isGivenName) ? 2.5 : -1
  score -= 2.5 * parts.filter((word) => NOT_A_NAME.has(word.toLowerCase())).length
  if (HONORIFICS.test(text)) score += 3
  if (text.trim() !== bareName(text) && !HONORIFICS.test(text)) score += 2
  if (parts.some((word) => /^\p{Lu}\.$/u.test(word))) score += 1
  if (isIntroduced(label)) score += 2
  if (CREDITS.test(label)) score -= 3
  if (/^\P{Ll}+$/u.test(text) && /\p{Lu}/u.test(text)) score -= 0.7
  return score
}
