/** Each a word of schema.org, and behind it what others call that. */
const WORDS = [
  'Person VCard Individual',
  'name fn p-name',
  'givenName given-name firstName',
  'familyName family-name lastName surname',
  'email email hasEmail mbox',
  'telephone tel phone hasTelephone phone-number',
  'faxNumber fax-number',
  'jobTitle title role p-job-title',
  'worksFor org',
  'url url homepage website',
  'streetAddress street-address',
  'postalCode postal-code',
  'addressLocality locality',
  'addressRegion region',
  'addressCountry country-name',
  // An honorific there, as "Dr".
  'honorificPrefix foaf:title',
]

/** The words of vCard (in RDFa, hCard, h-card) and of its kin (FOAF, OpenGraph), in those of schema.org. */
export const VCARD_WORDS = new Map(
  WORDS.flatMap((line) => {
    const [schema = '', ...words] = line.split(' ')
    return words.map((word) => [word, schema])
  }),
)
