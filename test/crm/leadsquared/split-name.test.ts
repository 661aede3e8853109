import { describe, expect, it } from 'vitest'
import { joinName, splitName } from '../../../lib/crm/leadsquared/split-name.ts'

describe('a name in two parts', () => {
  it.each([
    ['Ana Quill', 'Ana', 'Quill'],
    ['Ana Maria Quill', 'Ana Maria', 'Quill'],
    ['Dr. Ana Quill', 'Dr. Ana', 'Quill'],
    ['Vincent van Gogh', 'Vincent', 'van Gogh'],
    ['Ida von der Heide', 'Ida', 'von der Heide'],
    ['Mara de la Cruz', 'Mara', 'de la Cruz'],
    ['Van Morris', 'Van', 'Morris'],
    ['Prof. Dr. Quill', 'Prof. Dr.', 'Quill'],
    ['José Ortega y Gasset', 'José', 'Ortega y Gasset'],
    ['Ana E Quill', 'Ana E', 'Quill'],
    ['Ana e Silva', 'Ana', 'e Silva'],
    ['Sam Ode Jr.', 'Sam', 'Ode Jr.'],
    ['  Ana   Quill ', 'Ana', 'Quill'],
    ['Ana', 'Ana', ''],
    ['王小明', '王小明', ''],
    ['', '', ''],
  ])('%s', (name, FirstName, LastName) => {
    expect(splitName(name)).toEqual({ FirstName, LastName })
  })

  it('is one name again', () => {
    expect(joinName(splitName('Ida von der Heide'))).toBe('Ida von der Heide')
    expect(joinName(splitName('Ana'))).toBe('Ana')
  })
})
