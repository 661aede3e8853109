import { beforeEach, describe, expect, it } from 'vitest'
import { type CredentialStore, createCredentialStore } from '../../lib/storage/credentials.ts'
import { memoryArea } from './memory-area.ts'

const key = { apiKey: 'api_invented.key' }
let local: ReturnType<typeof memoryArea>
let session: ReturnType<typeof memoryArea>
let store: CredentialStore

beforeEach(() => {
  local = memoryArea()
  session = memoryArea()
  store = createCredentialStore(local, session, navigator.locks)
})

const restarted = () => createCredentialStore(local, memoryArea(), navigator.locks)

describe('a key', () => {
  it('is kept on the device until it is forgotten', async () => {
    await store.keep('close.1', key, 'device')
    expect(await restarted().read('close.1')).toEqual(key)
    await store.forget('close.1')
    expect(await restarted().read('close.1')).toBeNull()
  })

  it('that is for this session only is never written to the disk', async () => {
    await store.keep('close.1', key, 'session')
    expect(await store.read('close.1')).toEqual(key)
    expect(JSON.stringify(await local.get('credentials'))).not.toContain(key.apiKey)
    expect(await restarted().read('close.1')).toBeNull()
  })

  it('leaves the disk when the user changes their mind', async () => {
    await store.keep('close.1', { apiKey: 'api_old.key' }, 'device')
    await store.keep('close.1', key, 'session')
    expect(await store.read('close.1')).toEqual(key)
    expect(await restarted().read('close.1')).toBeNull()
  })

  it('is another connection’s own', async () => {
    await store.keep('close.1', key, 'device')
    expect(await store.read('close.2')).toBeNull()
  })
})
