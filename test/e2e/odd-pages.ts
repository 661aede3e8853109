import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OddPages {
  port: number
  close: () => Promise<void>
}

const hostileName = '<img src=x onerror="document.title=1">'

const endings = ['', 'sen', 'son', 'berg', 'hurst']
const firstNames =
  'Ada Ben Cleo Dora Emil Flora Greta Hugo Ida Jonas Karla Liam Mona Nils Olga Paul Rosa Sven Thea Viktor'.split(
    ' ',
  )
const lastNames = 'Marsh Tarn Quill Ferrer Holm Lang Winter Berger Costa Novak'.split(' ')

/** Pages that nobody wants to meet. */
const pages: Record<string, () => string> = {
  '/hostile': () => `<!doctype html><meta charset="utf-8"><title>Quay</title>
    <script type="application/ld+json">${JSON.stringify({
      '@type': 'Person',
      name: `${hostileName} Ann\u0000\u202e Ode`,
      jobTitle: 'x'.repeat(1_000_000),
      email: 'ann.ode@odd.example',
    })
      .replace('{', '{"__proto__":{"email":"proto@odd.example"},')
      .replaceAll('<', '\\u003c')}</script>
    <script type="application/ld+json">{"@type": "Person", "name": </script>
    <h1>Ann Ode</h1><p>ann.ode@odd.example</p>`,
  '/large': () => `<!doctype html><meta charset="utf-8"><title>Directory</title>
    <h1>Ann Ode</h1><p>Purchasing manager, <a href="mailto:ann.ode@odd.example">ann.ode@odd.example</a></p>
    ${'<p>row <b>after</b> row</p>'.repeat(50_000)}`,
  '/closed': () => `<!doctype html><meta charset="utf-8"><title>Staff</title><x-card></x-card>
    <script>document.querySelector('x-card').attachShadow({ mode: 'closed' }).innerHTML =
      '<h2>Ann Ode</h2><p>Purchasing manager</p><p>ann.ode@odd.example</p>'</script>`,
  '/two-hundred': () => `<!doctype html><meta charset="utf-8"><title>Everybody</title><h1>Everybody</h1>
    <script type="application/ld+json">${JSON.stringify(
      firstNames.flatMap((first) =>
        lastNames.map((last) => ({
          '@type': 'Person',
          name: `${first} ${last}`,
          email: `${first}.${last}@odd.example`.toLowerCase(),
        })),
      ),
    )}</script>`,
  '/twenty': () => `<!doctype html><meta charset="utf-8"><title>Our team</title><h1>Our team</h1>
    ${firstNames
      .map((first, index) => `${first} ${lastNames[index % lastNames.length]}`)
      .map(
        (name) => `<article><h3>${name}</h3><p>Ship broker</p>
          <a href="mailto:${name.replace(' ', '.').toLowerCase()}@odd.example">E-mail</a></article>`,
      )
      .join('')}`,
  '/five-hundred': () => `<!doctype html><meta charset="utf-8"><title>Members</title><h1>Members</h1>
    <script type="application/ld+json">${JSON.stringify(
      Array.from({ length: 500 }, (_, index) => ({
        '@type': 'Person',
        name: `${firstNames[index % firstNames.length]} ${lastNames[Math.floor(index / 20) % 10]}${endings[Math.floor(index / 200)]}`,
        jobTitle: index % 3 === 0 ? 'Head of Purchasing, Cordage and Sailcloth' : 'Ship broker',
        email: `member${index}@odd.example`,
        telephone: `+1 202-555-01${String(index % 100).padStart(2, '0')}`,
      })),
    )}</script>`,
  '/five-thousand': () => `<!doctype html><meta charset="utf-8"><title>Directory</title>
    <h1>Ann Ode</h1><p>Purchasing manager, <a href="mailto:ann.ode@odd.example">ann.ode@odd.example</a></p>
    ${'<p>row <b>after</b> row</p>'.repeat(1_000)}`,
  '/empty': () => '<!doctype html><title>Nothing</title><p>Nothing here.</p>',
  '/selection': () => `<!doctype html><meta charset="utf-8"><title>News</title>
    <p>Contact the desk at desk@odd.example.</p>
    <p id="who">Ben Marsh, Chief Engineer, ben.marsh@odd.example</p>
    <p>Write to <a id="mail" href="mailto:cleo.tarn@odd.example">Cleo Tarn</a>.</p>`,
  '/marked': () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log</title>
    <p>Log: <b id="name">Wendeline of the blue door</b>, <b id="company">rope yard west</b>,
    <b id="phone">0077</b>, <b id="note">wants forty metres by May</b>, <b id="email">gwen[lark</b>.</p>`,
  '/mailed': () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log</title>
    <p>By <b id="guess">gwen@lark.example</b>: <b id="note">wants forty metres by May</b>.`,
  '/links': () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Staff</title>
    <table><tr><td>Cleo Tarn<td>Buyer<td><a id="write" href="mailto:ct@odd.example">Write</a>
      <td><a href="tel:+442079460077">Call</a>
    <tr><td>Dov Hale<td>Sales Manager<td><a href="mailto:dh@odd.example">Write</a>
      <td><a id="call" href="tel:+442079460078">Call</a></table>`,
}

const paper = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R/Size 4>>
%%EOF`

/** Serves them on a port of the system's choice. */
export async function startOddPages(): Promise<OddPages> {
  const server = createServer((request, response) => {
    if (request.url === '/paper.pdf') {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper)
      return
    }
    const page = pages[request.url?.split('?')[0] ?? '']
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page?.() ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    // The server listens on a port, not on a pipe.
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
