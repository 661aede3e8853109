/** What tests may set of LeadSquared while the sandbox runs. */
export interface LeadSquaredSettings {
  /** The host of the region in which the account lives. */
  host: string
  /** Whether the question whose keys they are takes the keys in headers, which LeadSquared's pages do not say. */
  headersOnCheck: boolean
  /** Deactivated users' keys are dead. */
  isUserActive: boolean
  /** Whether a lead must have a city. */
  mandatory: boolean
  /** Parts of a lead that it must have besides, by attribute. */
  mandatoryParts: string[]
  /** Under which status code an account that is out of calls is told so; accounts of it differ. */
  rateLimitStatus: 429 | 403 | 200
  /** How options are written: as the newer page shows them, or the older one. */
  options: 'objects' | 'texts'
  /** Whose key it is, by place in the list of users. */
  user: number
  /** Whether the search by a field answers with everybody, as a live account's once did. */
  ignoresFilters: boolean
  /** Whether LeadSquared's support has turned on the call that deletes a lead; by default it is off. */
  deletes: boolean
}

export const leadSquaredDefaults = (): LeadSquaredSettings => ({
  host: 'api-in21.leadsquared.com',
  headersOnCheck: true,
  isUserActive: true,
  mandatory: false,
  mandatoryParts: [],
  rateLimitStatus: 429,
  options: 'objects',
  user: 0,
  ignoresFilters: false,
  deletes: true,
})
