/** Words of menus, buttons and headings. A name has none of them. */
const NOT_IN_NAMES = new Set(
  (
    'about accept account any available address all and archive article back blog book buy call careers cart center centre change ' +
    'click close comments company contact contacts cookie cookies copyright corporate countries customer customers ' +
    'department details directions directory download email events facebook fax featured find follow for free from ' +
    'gallery get group help here home hours how in inc info information instagram jobs join kontakt language latest ' +
    'learn legal limited link linkedin list llc local location login ltd mail main management map media meet members ' +
    'menu mobile more my new news newsletter next of office offices on online open opening or our overview page ' +
    'partners phone photo policy popular press previous price print privacy product products profile project projects ' +
    'publications read ready register related report request research resources results sale sales school search see ' +
    'send service services settings share shop show sign site sitemap skip social solutions special staff start street ' +
    'subscribe support team technology telefon telephone terms the this time to today top tours training up first last quick links useful connected roles current trending searches remember me password twitter uk ' +
    'university usa use user view visit we website welcome what who why with work world you your youtube zip ' +
    'über uns und der die das impressum datenschutz anfahrt öffnungszeiten aktuelles startseite leistungen ' +
    'accueil contactez mentions légales nous notre equipe équipe inicio contacto nosotros servicios aviso ' +
    'chi siamo servizi azienda contatti onze diensten over ons monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april june july august september october november december gmbh'
  ).split(' '),
)

export const isNotInNames = (word: string): boolean => NOT_IN_NAMES.has(word.toLowerCase())
