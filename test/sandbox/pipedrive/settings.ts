/** What tests may set of the Pipedrive account. Its burst limit is the `rateLimit` that all vendors share. */
export interface PipedriveSettings {
  /**
   * The account requires an e-mail of every person and the budget, a custom field, of every lead. The web app insists on
   * that; whether the API does is not documented, and here it does.
   */
  mandatory: boolean
  /** Searches in two seconds; null: no limit. Pipedrive's is ten, for every plan. */
  searchLimit: number | null
  /** Tokens that are left of the account's day; null: no end to them, and no header about them. */
  tokensLeft: number | null
  /** After so many 429s Cloudflare turns the caller away with a page of HTML; null: never. */
  blockedAfter: number | null
  /** Only then do persons have a job title, which is refused otherwise. */
  hasContactSync: boolean
  /** Whether organizations have a website of their own. */
  hasWebsite: boolean
  /** False: nobody has paid. */
  isOpen: boolean
  /** False: the user may look and not touch. */
  mayWrite: boolean
  /** The plan allows no more leads. */
  isCapped: boolean
  /** A list gives no more than that at once, whatever limit was asked for. */
  pageSize: number
}

export const pipedriveDefaults = (): PipedriveSettings => ({
  mandatory: false,
  searchLimit: null,
  tokensLeft: null,
  blockedAfter: null,
  hasContactSync: false,
  hasWebsite: false,
  isOpen: true,
  mayWrite: true,
  isCapped: false,
  pageSize: 500,
})
