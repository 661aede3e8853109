// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { stubCheckVisibility } from '../pages/open-page.ts'
import { factsOf, saidBy } from './facts-of.ts'

beforeAll(stubCheckVisibility)

describe('RDFa', () => {
  it('is read in the words of schema.org, with a thing in a thing', async () => {
    const html = `<div vocab="https://schema.org/" typeof="Person"><h2 property="name">Ann Ode</h2>
      <p property="jobTitle">CTO</p><a property="email" href="mailto:ann@acme.example">write</a>
      <p property="worksFor" typeof="Organization"><b property="name">Acme</b></p></div>`
    const facts = await factsOf(html)
    expect(facts.map(({ field, value, subject }) => [field, value, subject])).toEqual([
      ['email', 'ann@acme.example', 'person'],
      ['title', 'CTO', 'person'],
      ['name', 'Ann Ode', 'person'],
      ['company', 'Acme', 'person'],
      ['company', 'Acme', 'organisation'],
    ])
  })

  it('may write a prefix before each word, or the whole address of it', async () => {
    const html = `<p typeof="schema:Person"><b property="schema:name">Ann Ode</b>
      <i property="https://schema.org/jobTitle">CTO</i></p>`
    expect(await saidBy(html)).toEqual(['name Ann Ode', 'title CTO'])
  })

  it('is read in the words of FOAF, whose titles are honorifics', async () => {
    const html = `<p typeof="foaf:Person"><i property="foaf:title">Dr</i> <b property="foaf:firstName">Ann</b>
      <b property="foaf:surname">Ode</b> <a rel="foaf:mbox" href="mailto:ann@acme.example">mail</a>
      <a rel="foaf:phone" href="tel:+12025550143">call</a> <a rel="foaf:homepage" href="https://ann.example/">me</a></p>`
    expect(await saidBy(html)).toEqual([
      'email ann@acme.example',
      'name Ann Ode',
      'phone +12025550143',
      'profile https://ann.example/',
    ])
  })

  it('is read in the words of vCard', async () => {
    const html = `<div typeof="v:VCard"><b property="v:fn">Ann Ode</b> <i property="v:title">CTO</i>
      <i property="v:org">Acme</i> <a rel="v:email" href="mailto:ann@acme.example">mail</a>
      <div rel="v:adr"><p typeof="v:Address"><i property="v:street-address">5 Fictional Row</i>
      <i property="v:locality">Town</i></p></div></div>`
    expect(await saidBy(html)).toEqual([
      'address 5 Fictional Row, Town',
      'company Acme',
      'email ann@acme.example',
      'name Ann Ode',
      'title CTO',
    ])
  })

  it('takes the address that `resource` gives', async () => {
    const html = `<p typeof="vcard:Individual"><b property="vcard:fn">Ann Ode</b>
      <span property="vcard:hasEmail" resource="mailto:ann@acme.example">write</span></p>`
    expect(await saidBy(html)).toEqual(['email ann@acme.example', 'name Ann Ode'])
  })

  it('takes what `content` says over what is shown', async () => {
    const html =
      '<p typeof="schema:Person"><b property="schema:name" content="Ann Ode">A. O.</b><meta property="schema:telephone" content="1"></p>'
    expect(await saidBy(html)).toEqual(['name Ann Ode', 'phone 1'])
  })

  it('takes the thing inside of a `rel` without a value of its own', async () => {
    const html = `<div typeof="schema:Person"><b property="schema:name">Ann Ode</b>
      <div rel="schema:worksFor"><p typeof="schema:Organization"><b property="schema:name">Acme</b></p></div></div>`
    expect(
      (await factsOf(html)).find(({ value, subject }) => value === 'Acme' && subject === 'person'),
    ).toBeDefined()
  })

  it.each([
    ['<a rel="schema:worksFor" resource="#acme">them</a>', 'resource'],
    ['<a property="schema:worksFor" href="#acme">them</a>', 'about'],
  ])('follows a reference to a thing elsewhere: %s', async (reference, id) => {
    const html = `<div typeof="schema:Person"><b property="schema:name">Ann Ode</b>${reference}</div>
      <div ${id}="#acme" typeof="schema:Organization"><b property="schema:name">Acme</b></div>`
    expect(await saidBy(html)).toEqual(['company Acme', 'company Acme', 'name Ann Ode'])
  })

  it('may have things that refer to each other', async () => {
    const html = `<p typeof="schema:Person" about="#ann"><b property="schema:name">Ann Ode</b>
      <a rel="schema:worksFor" resource="#acme">x</a></p><p typeof="schema:Organization" about="#acme">
      <b property="schema:name">Acme</b><a rel="schema:employee" resource="#ann">y</a></p>`
    expect(await saidBy(html)).toEqual(['company Acme', 'company Acme', 'name Ann Ode'])
  })

  it('says where a link to a mailbox stands', async () => {
    const html =
      '<p typeof="foaf:Person"><b property="foaf:name">Ann Ode</b><a rel="foaf:mbox" href="mailto:ann@acme.example">m</a></p>'
    expect((await factsOf(html)).find(({ field }) => field === 'email')?.path).toBe('1/0/1')
  })

  it('is not seen in OpenGraph, nor in words that every object has', async () => {
    expect(await factsOf('<meta property="og:title" content="Acme">')).toEqual([])
    expect(
      await saidBy('<p typeof="Person"><b property="name constructor toString">Ann Ode</b></p>'),
    ).toEqual(['name Ann Ode'])
  })
})
