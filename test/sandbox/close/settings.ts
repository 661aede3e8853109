/** What tests may set of Close alone. */
export interface CloseSettings {
  /** The organization demands a field of every new lead. */
  mandatory: boolean
  /** How long what happens from now on stays out of the event log. */
  eventLagMs: number
  /** How long a new note stays out of the list of notes. */
  noteLagMs: number
}

export const closeDefaults = (): CloseSettings => ({ mandatory: false, eventLagMs: 0, noteLagMs: 0 })
