// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { lastSet, openField, openSetup, setupField, setupOf, setupWorld } from './setup-world.tsx'

/** The fields that are listed under a heading, with all that their lines say. */
function linesUnder(heading: string): (string | undefined)[] {
  const list = screen.getByRole('heading', { name: heading }).nextElementSibling
  return [...(list?.querySelectorAll('summary') ?? [])].map((line) =>
    [...line.children].map(({ textContent }) => textContent).join(' | '),
  )
}

describe('the fields of a CRM', () => {
  const owner = setupField('owner', { label: '', type: 'choice', role: 'owner' })
  const labels = setupField('labels', { label: '', type: 'choices', role: 'labels' })
  const channel = setupField('channel', { label: '', type: 'choice', role: 'channel' })

  it('stand in a line each: what it takes, whose it is, and whether it is required', async () => {
    await openSetup(
      setupWorld(
        setupOf([
          setupField('Seats', { type: 'integer', of: 'company', required: true }),
          setupField('Birthday', { type: 'date', of: 'person' }),
        ]),
      ),
    )
    expect(linesUnder('Shown')).toEqual(['Seats | Whole number · company | Required'])
    expect(linesUnder('Hidden')).toEqual(['Birthday | Date · person'])
  })

  it('begin with owner, labels and channel, which are shown and named by Gleaner', async () => {
    const settings = setupOf([]).settings
    const tier = { Tier: { shown: true, source: null, fallback: '' } }
    const fields = [setupField('Tier'), owner, labels, channel]
    await openSetup(setupWorld(setupOf(fields, { settings: { ...settings, fields: tier } })))
    expect(linesUnder('Shown').map((line) => line?.split(' | ')[0])).toEqual([
      'Owner',
      'Labels',
      'Channel',
      'Tier',
    ])
    expect(screen.queryByRole('heading', { name: 'Hidden' })).toBeNull()
  })

  it('are absent where the CRM has none', async () => {
    await openSetup(setupWorld(setupOf([])))
    expect(screen.queryByRole('heading', { name: 'Fields' })).toBeNull()
  })

  it('stay in their place while they are set up, and tell what is new', async () => {
    const gleaner = setupWorld(setupOf([setupField('Tier'), owner]))
    const user = await openSetup(gleaner)
    const tier = await openField(user, 'Tier')
    await user.click(tier.getByLabelText('Show'))
    expect(lastSet(gleaner)?.settings.fields).toEqual({ Tier: { shown: true, source: null, fallback: '' } })
    expect(linesUnder('Hidden')).toEqual(['Tier | Text · lead | Now shown'])
    await user.click((await openField(user, 'Owner')).getByLabelText('Show'))
    expect(linesUnder('Shown')).toEqual(['Owner | One of a list · lead | Now hidden'])
    await user.click(screen.getByRole('button', { name: 'Set up' }))
    gleaner.answers['destination.settings'] = () => ({
      setup: setupOf([setupField('Tier'), owner], {
        settings: lastSet(gleaner)?.settings ?? setupOf([]).settings,
      }),
    })
    await user.click(screen.getByRole('button', { name: 'Set up' }))
    await screen.findByText('Tier')
    expect(linesUnder('Shown')).toEqual(['Tier | Text · lead'])
  })

  it('that are required cannot be hidden, whatever was set before', async () => {
    const settings = setupOf([]).settings
    const hidden = { Tier: { shown: false, source: null, fallback: '' } }
    const gleaner = setupWorld(
      setupOf([setupField('Tier', { required: true })], { settings: { ...settings, fields: hidden } }),
    )
    const user = await openSetup(gleaner)
    expect(linesUnder('Shown')).toEqual(['Tier | Text · lead | Required'])
    const tier = await openField(user, 'Tier')
    expect(tier.queryByLabelText('Show')).toBeNull()
    expect(tier.getByText('Always shown, because Close requires it.')).toBeDefined()
    await user.selectOptions(tier.getByLabelText('Fill from'), 'Company')
    expect(lastSet(gleaner)?.settings.fields['Tier']).toEqual({
      shown: true,
      source: 'company-name',
      fallback: '',
    })
  })

  it('are filled from any part of the lead, which their line then tells', async () => {
    const gleaner = setupWorld(setupOf([setupField('Source')]))
    const user = await openSetup(gleaner)
    const source = (await openField(user, 'Source')).getByLabelText('Fill from')
    expect([...source.children].map(({ textContent }) => textContent)).toEqual([
      'Nothing',
      'Page address',
      'Page title',
      'Site',
      'Date of capture',
      'Person’s name',
      'Job title',
      'E-mail',
      'Phone',
      'Profile',
      'Company',
      'Web site',
      'Address',
      'Company e-mail',
      'Company phone',
      'Note',
    ])
    await user.selectOptions(source, 'Page address')
    expect(lastSet(gleaner)?.settings.fields['Source']?.source).toBe('page-url')
    expect(linesUnder('Hidden')).toEqual(['Source | Text · lead · from: Page address'])
    await user.selectOptions(source, 'Nothing')
    expect(lastSet(gleaner)?.settings.fields['Source']?.source).toBeNull()
  })

  it('are filled only with what they can take', async () => {
    const fields = [setupField('Met on', { type: 'date' }), setupField('Seats', { type: 'number' }), owner]
    const user = await openSetup(setupWorld(setupOf(fields)))
    const day = (await openField(user, 'Met on')).getByLabelText('Fill from')
    expect([...day.children].map(({ textContent }) => textContent)).toEqual(['Nothing', 'Date of capture'])
    expect((await openField(user, 'Seats')).queryByLabelText('Fill from')).toBeNull()
    expect((await openField(user, 'Owner')).queryByLabelText('Fill from')).toBeNull()
  })

  it('that are one each for person and company keep their own settings', async () => {
    const fields = [
      setupField('person.size', { label: 'Size', of: 'person' }),
      setupField('company.size', { label: 'Size', of: 'company' }),
    ]
    const gleaner = setupWorld(setupOf(fields))
    const user = await openSetup(gleaner)
    await user.click(screen.getByText('Text · company'))
    await user.type(await screen.findByLabelText('Default'), 'L')
    expect(lastSet(gleaner)?.settings.fields).toEqual({
      'company.size': { shown: false, source: null, fallback: 'L' },
    })
  })
})

describe('a hundred fields', () => {
  const many = Array.from({ length: 142 }, (_, index) => setupField(`Field ${index + 1}`))
  const withOwner = [...many, setupField('owner', { label: '', type: 'choice', role: 'owner' })]

  it('are folded away until they are asked for', async () => {
    const user = await openSetup(setupWorld(setupOf(withOwner)))
    expect(document.querySelectorAll('.field-row')).toHaveLength(1)
    await user.click(screen.getByText('Hidden (142)'))
    await screen.findByText('Field 142')
    expect(document.querySelectorAll('.field-row')).toHaveLength(143)
    expect(document.querySelectorAll('.field-settings')).toHaveLength(0)
  })

  it('are found by a part of their name, accents and capitals aside', async () => {
    const fields = [...many, setupField('Größe des Teams'), setupField('GROSSE Kunden')]
    const user = await openSetup(setupWorld(setupOf(fields)))
    const search = screen.getByRole('searchbox', { name: 'Search fields' })
    await user.type(search, 'field 10')
    expect(linesUnder('Hidden')).toHaveLength(11)
    await user.clear(search)
    await user.type(search, 'grosse')
    expect(linesUnder('Hidden').map((line) => line?.split(' | ')[0])).toEqual([
      'Größe des Teams',
      'GROSSE Kunden',
    ])
    await user.type(search, 'x')
    expect(screen.getByText('No field has that in its name.')).toBeDefined()
  })

  it('have a search, a handful has none', async () => {
    await openSetup(setupWorld(setupOf(many.slice(0, 8))))
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(within(document.body).getAllByText(/^Field \d$/)).toHaveLength(8)
  })
})
