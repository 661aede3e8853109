import { describe, expect, it } from 'vitest'
import { siteName, webAddress } from '../../../components/leads/web-address.ts'

describe('an address that a link may open', () => {
  it.each([
    ['https://harbour-finch.example/team?q=1', 'https://harbour-finch.example/team?q=1'],
    ['http://harbour-finch.example', 'http://harbour-finch.example/'],
    [' javascript:alert(1)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['data:text/html,<b>', null],
    ['file:///etc/passwd', null],
    ['chrome://settings', null],
    ['blob:https://harbour-finch.example/1', null],
    ['harbour-finch.example', null],
    ['', null],
  ])('%j: %j', (text, address) => {
    expect(webAddress(text)).toBe(address)
  })
})

describe('the name of a site', () => {
  it.each([
    ['https://www.harbour-finch.example/team', 'harbour-finch.example'],
    ['https://sales.harbour-finch.example', 'sales.harbour-finch.example'],
    ['no address', 'no address'],
  ])('%j: %j', (address, name) => {
    expect(siteName(address)).toBe(name)
  })
})
