/** Texts that a language writes exactly as English does, by its folder in `_locales`. */
export const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  de: ['Name', 'Status', 'Labels', 'Text', 'In $1', 'Fax', 'Enter', 'Esc', 'Lead', 'Person', 'Organisation'],
  fr: [
    'E-mail',
    'Note',
    'Page',
    'Contact',
    'Organisation',
    'Licences',
    'Date',
    '$1 organisations',
    '$1 contacts',
    'Mobile',
    'Direct',
    'Fax',
    'Ctrl',
  ],
  es: ['1 lead', '$1 leads', 'Lead', 'lead', 'No', 'Fax', 'Ctrl', 'Esc'],
  pt_BR: ['E-mail', '$1 leads', 'Lead', 'lead', 'Status', 'Fax', 'link', 'Ctrl', 'Enter', 'Esc'],
  // What stands on the keys.
  hi: ['Ctrl', 'Enter', 'Esc'],
}
