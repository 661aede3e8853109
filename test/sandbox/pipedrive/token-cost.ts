/** What a request costs of the account's tokens, as the vendor's OpenAPI files say of each (`x-token-cost`). */
const costs: readonly [method: string, path: RegExp, tokens: number][] = [
  ['GET', /^\/v1\/users\/(me|\d+)$/, 2],
  ['GET', /^\/v1\/leadLabels$/, 10],
  ['GET', /^\/v1\/leadSources$/, 2],
  ['GET', /^\/v1\/leads\/archived$/, 40],
  ['GET', /^\/v1\/leads\/[^/]+$/, 2],
  ['GET', /^\/v1\//, 20],
  ['POST', /^\/v1\//, 10],
  ['PATCH', /^\/v1\//, 10],
  ['DELETE', /^\/v1\//, 6],
  ['GET', /^\/api\/v2\/\w+\/search$/, 20],
  ['GET', /^\/api\/v2\/\w+\/\d+$/, 1],
  ['GET', /^\/api\/v2\//, 10],
  ['POST', /^\/api\/v2\//, 5],
  ['PATCH', /^\/api\/v2\//, 5],
  ['DELETE', /^\/api\/v2\//, 3],
]

export function tokenCost(method: string, path: string): number {
  return costs.find(([ofMethod, pattern]) => ofMethod === method && pattern.test(path))?.[2] ?? 0
}
