// @vitest-environment jsdom
import { screen } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../components/shared/button.tsx'
import { Field } from '../../../components/shared/field.tsx'
import { Notice } from '../../../components/shared/notice.tsx'
import { Select } from '../../../components/shared/select.tsx'
import { fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'

describe('a button', () => {
  it('does nothing while it is busy, but keeps the focus', async () => {
    const act = vi.fn()
    const user = showPage(
      fakeGleaner(),
      <Button busy onClick={act}>
        Send
      </Button>,
    )
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(act).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send' }))
  })

  it('that submits does not submit while it is busy', async () => {
    const submit = vi.fn((event: Event) => event.preventDefault())
    const user = showPage(
      fakeGleaner(),
      <form onSubmit={submit}>
        <Button submit busy>
          Send
        </Button>
      </form>,
    )
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(submit).not.toHaveBeenCalled()
  })
})

describe('a field', () => {
  it('ties label, hint and problem to its control', () => {
    showPage(
      fakeGleaner(),
      <Field label="Key" hint="Where it is" problem="Too short">
        {(control) => <input {...control} />}
      </Field>,
    )
    const box = screen.getByRole('textbox', { name: 'Key', description: 'Where it is Too short' })
    expect(box.getAttribute('aria-invalid')).toBe('true')
  })

  it('without a problem is valid and described by nothing', () => {
    showPage(fakeGleaner(), <Field label="Key">{(control) => <input {...control} />}</Field>)
    const box = screen.getByRole('textbox', { name: 'Key' })
    expect(box.getAttribute('aria-invalid')).toBe('false')
    expect(box.hasAttribute('aria-describedby')).toBe(false)
  })
})

describe('a select', () => {
  it('tells the id of what is chosen', async () => {
    const choose = vi.fn()
    const choices = [
      { id: 'a', label: 'First' },
      { id: 'b', label: 'Second' },
    ]
    const user = showPage(
      fakeGleaner(),
      <Select label="Which" value="a" choices={choices} onChange={choose} />,
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which' }), 'Second')
    expect(choose).toHaveBeenCalledWith('b')
  })
})

describe('a notice', () => {
  it.each([
    ['bad', 'alert'],
    ['info', 'status'],
  ] as const)('of tone %s is read out as %s', (tone, role) => {
    showPage(fakeGleaner(), <Notice tone={tone}>Words</Notice>)
    expect(screen.getByRole(role).textContent).toBe('Words')
  })
})
