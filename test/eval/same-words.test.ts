import { describe, expect, it } from 'vitest'
import { isMuchTheSame, isSameName } from './same-words.ts'

describe('a name is the same', () => {
  it.each([
    ['Zoe Angstrom', 'Zoë Ångström'],
    ['Zoe\u0308 Marsh', 'Zoë Marsh'],
    ['ANN ODE', 'Ann Ode'],
    ['Ode, Ann', 'Ann Ode'],
    ['Ode Ann', 'Ann Ode'],
    ['Ann\u00a0 Ode', 'Ann Ode'],
    ['Dr. Ann Ode', 'Ann Ode'],
    ['Frau Prof. Dr. Ann Ode', 'Ann Ode'],
    ['Ann Ode, Ph.D.', 'Ann Ode'],
    ['Hon. Ann Ode MP', 'Ann Ode'],
    ['Ann Ode III', 'Ann Ode'],
    ["Ann O'Deal", 'Ann O’Deal'],
    ['Ann-Marie Ode', 'Ann Marie Ode'],
    ['Ann J. Ode', 'Ann J Ode'],
    ['김하늘', '김하늘'.normalize('NFD')],
  ])('%s as %s', (name, other) => {
    expect([isSameName(name, [other]), isSameName(other, [name])]).toEqual([true, true])
  })

  it.each([
    ['Ann', 'Ann Ode'],
    ['Ann J. Ode', 'Ann Ode'],
    ['Anna Ode', 'Ann Ode'],
    ['Dr', 'Mr'],
    ['Ann Mrs Ode', 'Ann Ode'],
    ['', 'Ann Ode'],
    ['राम', 'रमा'],
  ])('%s not as %s', (name, other) => {
    expect(isSameName(name, [other])).toBe(false)
  })

  it('as any of several', () => {
    expect(isSameName('Nan Ode', ['Ann Ode', 'Nan Ode'])).toBe(true)
    expect(isSameName('Nan Ode', [])).toBe(false)
  })
})

describe('words are much the same', () => {
  it.each([
    ['Head of Sales', 'Head of Sales, Europe'],
    ['Head of Sales, Europe', 'Head of Sales'],
    ['Quay Trading Ltd.', 'quay trading'],
    ['Chargée d’affaires', "chargee d'affaires"],
  ])('%s and %s', (words, other) => {
    expect(isMuchTheSame(words, ['Elsewhere', other])).toBe(true)
  })

  it.each([
    ['Head of Sales', 'Sales Head'],
    ['', 'Head of Sales'],
    ['Head of Sales', ''],
    ['...', '–'],
  ])('%s and %s are not', (words, other) => {
    expect(isMuchTheSame(words, [other])).toBe(false)
  })
})
