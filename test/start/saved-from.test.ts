import { expect, it } from 'vitest'
import { savedFrom } from './saved-from.ts'

it.each([
  ['<!-- saved from url=(0029)https://quay.example/people?a=1 --><p>', 'https://quay.example/people?a=1'],
  ['<link rel="canonical" href="https://quay.example/team">', 'https://quay.example/team'],
  ['<link href=http://quay.example/team rel=canonical>', 'http://quay.example/team'],
  ['<meta property="og:url" content="https://quay.example/">', 'https://quay.example/'],
  [
    '<link rel="canonical" href="/team"><link rel="stylesheet" href="https://cdn.example/a.css">',
    'http://saved-page.example/',
  ],
  ['<p>Nothing', 'http://saved-page.example/'],
])('finds where %s comes from', (html, url) => {
  expect(savedFrom(html).href).toBe(url)
})
