import { expect, it } from 'vitest'
import { tidyCompany } from '../../lib/lead/company/tidy-company.ts'

it.each([
  ['Welcome to Halden Tools', 'Halden Tools'],
  ['Halden Tools Logo', 'Halden Tools'],
  ['Osprey &amp;amp; Lowe', 'Osprey & Lowe'],
  ['„Halden“', 'Halden'],
  ['halden-tools-logo.png', 'halden tools'],
  ['Halden® – ', 'Halden'],
  ['Halden Tools | Website by Pixel Agency', 'Halden Tools'],
  ['ООО «Ветер»', 'ООО «Ветер»'],
  ['Halden (Marrow)', 'Halden (Marrow)'],
  ['Ann J. Marsh Jr. P.C.', 'Ann J. Marsh Jr. P.C.'],
  ['Dr. Marsh and Sons', 'Dr. Marsh and Sons'],
  ['Contact Ann Ode Quay GmbH', 'Quay GmbH'],
  ['Ann Ode CEO Quay GmbH', 'Quay GmbH'],
  ['Anna Müller GmbH & Co. KG', 'Anna Müller GmbH & Co. KG'],
  ['Ann Ode Quay GmbH', 'Ann Ode Quay GmbH'],
  ['Kontakt Berlin Quay GmbH', 'Kontakt Berlin Quay GmbH'],
])('takes off what pages put around a name: %s', (text, name) => {
  expect(tidyCompany(text)).toBe(name)
})

it.each([
  'Home',
  'Contact us',
  'Über uns',
  'Mentions légales',
  'О компании',
  'お問い合わせ',
  '联系我们',
  'اتصل بنا',
  'Inc.',
  'GmbH & Co. KG',
  'Just another WordPress site',
  'Powered by WordPress',
  'Site by Pixel Agency',
  'Untitled Document',
  'Who are we?',
  '2024',
  'ann@halden.example',
  'Halden makes tools. Everybody likes them',
])('finds no name in: %s', (text) => {
  expect(tidyCompany(text)).toBe('')
})
