import { describe, expect, it } from 'vitest'
import { isJunkEmail, isRoleMailbox } from '../../lib/lead/emails/email-kind.ts'

describe('an e-mail address', () => {
  it.each([
    'noreply@acme.example',
    'no-reply+7@acme.example',
    'unsubscribe@acme.example',
    'you@yourdomain.com',
    'yourname@acme.example',
    'info@company.com',
  ])('that reaches nobody is junk: %s', (address) => {
    expect(isJunkEmail(address)).toBe(true)
  })

  it.each(['reply@acme.example', 'ann@acme.example', 'name@gmail.com'])('is kept: %s', (address) => {
    expect(isJunkEmail(address)).toBe(false)
  })

  it.each([
    'info@acme.example',
    'Sales@acme.example',
    'sales-uk@acme.example',
    'acme@acme.example',
    'kontakt@acme.example',
    'press.office@acme.example',
  ])("is the company's: %s", (address) => {
    expect(isRoleMailbox(address)).toBe(true)
  })

  it.each(['ann@acme.example', 'ann.ode@acme.example'])("is a person's: %s", (address) => {
    expect(isRoleMailbox(address)).toBe(false)
  })
})
