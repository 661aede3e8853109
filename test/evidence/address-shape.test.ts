import { expect, it } from 'vitest'
import { addressShape } from '../../lib/evidence/address-shape.ts'

it.each([
  '1200 Fictional Avenue, Springfield, IL 62701',
  'Erlengrundweg 14, 12345 Musterstadt',
  'Erfundene Gasse 3, 1010 Wien',
  '3 rue des Alouettes, 75000 Valperdu',
  'Calle Inventada 5, 28000 Madrid',
  'Via Immaginaria 10, 00100 Roma RM',
  'Rua Inventada 100, 1000-000 Lisboa',
  'Av. Inventada 1000, São Paulo 00000-000',
  'Verzonnengracht 10, 1000 AA Amsterdam',
  '10 Nowhere Street, London ZZ1A 2AA',
  '100 Nowhere Road, Toronto ON M0M 0M0',
  '1 Nowhere Street, Sydney NSW 2000',
  'ul. Zmyślona 10, 00-000 Warszawa',
  'Påhittsgatan 5, 111 11 Stockholm',
  '101000, г. Москва, ул. Выдуманная, д. 1',
])('knows an address of any country: %s', (text) => {
  expect(addressShape(text)).toBeGreaterThan(0.8)
})

it.each([
  '© 2014 Acme',
  'May 06, 2022 News',
  'Opening hours 12345',
  '2019 Board Meetings',
  '2013, July 5th, Marrow',
])('does not take anything with a number for one: %s', (text) => {
  expect(addressShape(text)).toBeLessThan(0.5)
})
