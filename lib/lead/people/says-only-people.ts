const BEFORE =
  /^(?:the|our|meet the|meet|your|all|unsere|unser|ihre|das|notre|l['’]|nuestro|il nostro|ons|vår|vores|nasz|náš|key|current|full)\s?/iu
const MOST_BEFORE = 3
const PEOPLE = new Set(
  (
    'staff|team|teams|people|employee|employees|personnel|personal|contact|contacts|contact us|mitarbeiter|mitarbeiterinnen|mitarbeiter*innen|ansprechpartner|ansprechpartnerinnen|équipe|equipe|equipo|staff directory|directory|leadership|management|management team|leadership team|executive team|medewerkers|medarbejdere|ansatte|medarbetare|pracownicy|zaměstnanci|zamestnanci|munkatársak|munkatársaink|henkilöstö|henkilökunta|töötajad|darbuotojai|darbinieki|sotrudniki|сотрудники|співробітники|служители|' +
    'team member|team members|staff member|staff members|support|support team|service|services|customer|customers|client|clients|partner and sponsors|partners and sponsors|guide|guides'
  ).split('|'),
)
const CONTACT = /^kontakt\w{0,5}$/

/** "Our team", "Staff directory" say only that people follow: no title, wherever they stand. */
export function saysOnlyPeople(text: string): boolean {
  let rest = text.trim().toLowerCase()
  for (let times = 0; times <= MOST_BEFORE; times++) {
    if (PEOPLE.has(rest) || CONTACT.test(rest)) return true
    rest = rest.replace(BEFORE, '')
  }
  return false
}
