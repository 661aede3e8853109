/** "Person" for "https://schema.org/Person", "schema:Person" and "Person". */
export const localPart = (name: string): string => name.replace(/^.*[/#:]/, '')
