/** The Pipedrive account of the sandbox: whose it is and what is set up in it. */

/** The only token it knows. */
export const pipedriveToken = '0123456789abcdef0123456789abcdef01234567'

export const pipedriveCompany = {
  company_id: 4711,
  company_name: 'Sandbox Inc',
  company_domain: 'sandbox-inc',
  default_currency: 'EUR',
}

export const pipedriveUsers = [
  { id: 1, name: 'Sam Sandbox', email: 'sam@sandbox.example', active_flag: true, is_you: true },
  { id: 2, name: 'Kim Colleague', email: 'kim@sandbox.example', active_flag: true, is_you: false },
  { id: 3, name: 'Lou Left', email: 'lou@sandbox.example', active_flag: false, is_you: false },
]

export const leadLabels = [
  { id: 'f08b42a0-4e75-11ea-9643-03698ef1cfd6', name: 'Hot', color: 'red' },
  { id: 'f08b42a1-4e75-11ea-9643-03698ef1cfd6', name: 'Cold', color: 'blue' },
  { id: 'f08b69b0-4e75-11ea-9643-03698ef1cfd6', name: 'Warm', color: 'yellow' },
  { id: 'f08b69b1-4e75-11ea-9643-03698ef1cfd6', name: 'Rare', color: 'aquamarine' },
]

export const leadSources = ['API', 'Manually created', 'Web forms']

/** Options of the deal field `channel`. */
export const channels = [
  { id: 51, label: 'Website' },
  { id: 52, label: 'Trade fair' },
]
