import type { Say, WordKey } from '../../lib/words/say.ts'

const words: Readonly<Record<string, WordKey>> = {
  apiKey: 'credential_api_key',
  apiToken: 'credential_api_token',
  accessKey: 'credential_access_key',
  secretKey: 'credential_secret_key',
}

/** What the vendor calls a credential; one without words of ours shows its own name. */
export function sayCredential(say: Say, name: string): string {
  const key = words[name]
  return key === undefined ? name : say(key)
}
