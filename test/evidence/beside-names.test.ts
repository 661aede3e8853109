import { describe, expect, it } from 'vitest'
import { createFindings } from '../../lib/evidence/findings.ts'
import { type Line, tagsOf } from '../../lib/evidence/line.ts'
import { readBesideNames } from '../../lib/evidence/read-beside-names.ts'

const line = (text: string, path: string, slot: string): Line => ({
  text,
  path,
  slot,
  tags: tagsOf(slot),
  visible: true,
  menu: false,
  pieces: [],
  links: [],
})

function besides(...lines: Line[]): string[] {
  const findings = createFindings()
  readBesideNames(lines, findings)
  return findings.all.map(({ value, label, slot }) => `${value} ${label} ${slot?.split('|')[1]}`)
}

const p = (text: string, index = 0) => line(text, `1/0/${index}`, 'p<div<body')
const cell = (text: string, row: number, at: number) =>
  line(text, `1/0/${row === 0 ? 0 : 1}/${row === 0 ? 0 : row - 1}/${at}`, 'td<tr<tbody')

describe('beside a name', () => {
  it('stands what bars part from it, each with its place in the line', () => {
    expect(besides(p('Ann Ode | Ode, Marsh & Lund | Chair'))).toEqual([
      'Ode, Marsh & Lund = Ann Ode 0',
      'Marsh & Lund = Ann Ode 0,',
      'Chair = Ann Ode 1',
    ])
  })

  it.each([
    ['a dash', 'Ann Ode – Halden'],
    ['brackets', 'Ann Ode (Halden)'],
    ['two elements', 'Ann Ode\u2060Halden'],
    ['a bar behind letters of honour', 'Ann Ode, Jr. | Halden'],
  ])('is told by %s', (_, text) => {
    expect(besides(p(text))).toEqual(['Halden = Ann Ode 0'])
  })

  it.each(['Halden is a firm | since June', 'Opening hours', 'ANN', ''])(
    'nothing stands without one: %s',
    (text) => {
      expect(besides(p(text))).toEqual([])
    },
  )

  it('no number and no address is reported', () => {
    expect(besides(p('Ann Ode | 020 7946 0140 | ann@halden.example'))).toEqual([])
  })

  it('nothing is read in menus and long texts', () => {
    const long = p(`Ann Ode | ${'Halden '.repeat(30)}`)
    expect(besides({ ...p('Ann Ode | Halden'), menu: true }, long)).toEqual([])
  })
})

describe('below a name', () => {
  const h3 = (text: string, index: number) => line(text, `1/0/${index}`, 'h3<div<body')

  it('stand the next lines up to the next card', () => {
    expect(
      besides(h3('Ann Ode', 0), p('Chair', 1), p('Halden', 2), h3('Bob Lund', 3), p('Lantern', 4)),
    ).toEqual(['Chair = Ann Ode +0', 'Halden = Ann Ode +1', 'Lantern = Bob Lund +0'])
  })

  it('end the lines where the next one begins like it', () => {
    expect(besides(p('Ann Ode | Halden', 0), p('Bob Lund | Lantern', 1))).toEqual([
      'Halden = Ann Ode 0',
      'Lantern = Bob Lund 0',
    ])
  })

  it('stand the cells of its row, by their column', () => {
    expect(besides(cell('Ann Ode', 2, 0), cell('Halden Tools', 2, 1), cell('Bob Lund', 3, 0))).toEqual([
      'Halden Tools = Ann Ode td1',
    ])
  })
})

describe('a column of companies', () => {
  it.each(['Company', 'Organisation', 'Employer', 'Firma', 'Arbeitgeber', 'Affiliation'])(
    'is headed %s',
    (head) => {
      expect(besides(cell(head, 0, 0), cell('Bluewater', 2, 0))).toEqual(['Bluewater column column'])
    },
  )

  it.each(['Name', 'Town', 'Role'])('is not headed %s', (head) => {
    expect(besides(cell(head, 0, 0), cell('Bluewater', 2, 0))).toEqual([])
  })
})
