/** "Person" for "https://schema.org/Person", "schema:Person" and "Person". */
export const vocabularyWord = (name: string): string => name.replace(/^.*[/#:]/, '')
