// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact'
import { render as draw } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { later } from '../../../components/shared/later.tsx'

const Sign = ({ words }: { words: string }) => <p>{words}</p>

describe('a part that comes later', () => {
  it('is drawn when it is there', async () => {
    const Part = later(async () => Sign)
    render(<Part words="Found" />)
    expect(screen.queryByText('Found')).toBeNull()
    expect(await screen.findByText('Found')).toBeTruthy()
  })

  it('is drawn at once where it was brought before', async () => {
    const Part = later(async () => Sign)
    await Part.bring()
    render(<Part words="Brought" />)
    expect(screen.getByText('Brought')).toBeTruthy()
  })

  it('is drawn where it comes between the paint and what follows on it', async () => {
    const Part = later(async () => Sign)
    draw(<Part words="In between" />, document.body.appendChild(document.createElement('div')))
    expect(screen.queryByText('In between')).toBeNull()
    await Part.bring()
    expect(await screen.findByText('In between')).toBeTruthy()
  })

  it('is loaded once', async () => {
    const load = vi.fn(async () => Sign)
    const Part = later(load)
    await Part.bring()
    await Part.bring()
    expect(load).toHaveBeenCalledTimes(1)
  })
})
