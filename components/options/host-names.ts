/** The hosts of match patterns as a person reads them: `https://api.example.com/*` is api.example.com. */
export function hostNames(patterns: readonly string[]): string {
  const hosts = patterns.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, ''))
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(hosts)
}
