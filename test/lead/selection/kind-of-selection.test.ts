import { describe, expect, it } from 'vitest'
import { kindOfSelection, type SelectionLook } from '../../../lib/lead/selection/kind-of-selection.ts'

const rows: [string, SelectionLook][] = [
  ['jane@fabrikam.example', 'email'],
  ['E-mail: Jane.Roper@Fabrikam.example', 'email'],
  ['jane [at] fabrikam [dot] example', 'email'],
  ['sales@fabrikam.example', 'email'],
  ['+1 202 555 0123', 'phone'],
  ['Tel. 020 7946 0123 ext. 12', 'phone'],
  ['(202) 555-0123', 'phone'],
  ['Fax: +44 20 7946 0123', 'phone'],
  ['Jane Roper', 'name'],
  ['jane roper', 'name'],
  ['JANE ROPER', 'name'],
  ['Roper, Jane', 'name'],
  ['Dr. Jane Roper', 'name'],
  ['田中 太郎', 'name'],
  ['Head of Sales', 'title'],
  ['Fabrikam Ltd', 'company'],
  ['Müller GmbH & Co. KG', 'company'],
  ['12 Bridge Street, London SE1 9XX', 'address'],
  ['Jane Roper, jane@fabrikam.example, +1 202 555 0123', 'several'],
  ['Jane Roper, Head of Sales', 'several'],
  ['ann@quay.example, bo@quay.example', 'several'],
  ['You can reach Jane Roper under jane@fabrikam.example.', 'several'],
  ['We met Jane Roper at the fair and she liked it.', 'note'],
  ['We open at nine and close late.', 'note'],
  ['Privacy Policy', 'note'],
  ['New York', 'note'],
  ['12/05/2024', 'note'],
  ['Order 4711-0815', 'note'],
  ['4111 1111 1111 1111', 'note'],
  ['$ 1,200,300', 'note'],
  ['https://fabrikam.example/team', 'note'],
  ['…', 'note'],
  ['', 'note'],
]

describe('marked words look like', () => {
  it.each(rows)('%j: %s', (text, look) => {
    expect(kindOfSelection(text, 'GB')).toBe(look)
  })

  it('a phone only where the page’s country has such a number', () => {
    expect(['GB', 'US'].map((country) => kindOfSelection('020 7946 0123', country))).toEqual([
      'phone',
      'note',
    ])
  })

  it('a note where they are as long as a text, whatever is in it', () => {
    expect(kindOfSelection(`${'Lorem ipsum. '.repeat(200)} jane@fabrikam.example`, 'GB')).toBe('note')
  })
})
