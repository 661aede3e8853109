import { expect } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { pipedriveToken } from './account.ts'

/** A fresh Pipedrive, and a way to ask it with the right token. */
export function openPipedrive() {
  const sandbox = createSandbox()
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await sandbox.answer(
      new Request(`https://api.pipedrive.com/${path}`, {
        method,
        headers: { 'x-api-token': pipedriveToken, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    if (response === null) expect.unreachable()
    const text = await response.text()
    const isJson = response.headers.get('Content-Type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  return { sandbox, ask, settings: sandbox.settings.pipedrive }
}

/** An organization, a person in it, and a lead of both. */
export async function openWithLead() {
  const pipedrive = openPipedrive()
  const { ask } = pipedrive
  const organization = (await ask('POST', 'api/v2/organizations', { name: 'Fabrikam Tools' })).body.data
  const person = (await ask('POST', 'api/v2/persons', { name: 'Ana Quill', org_id: organization.id })).body
    .data
  const owners = { person_id: person.id, organization_id: organization.id }
  const lead = (await ask('POST', 'v1/leads', { title: 'Ana', ...owners })).body.data
  return { ...pipedrive, organization, person, lead }
}
