import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { SandboxContact, SandboxRecord } from './vendor.ts'

const styles = readFileSync(new URL('records-page.css', import.meta.url), 'utf8')

/** Asks for the list twice a second and swaps it in only when it changed, so that a selection survives. */
const script = `
let shown = ''
async function refresh() {
  const answer = await fetch('/list').catch(() => null)
  const text = answer?.ok ? await answer.text() : shown
  document.querySelector('#pulse').textContent = answer?.ok ? 'Live' : 'The sandbox has stopped.'
  if (text !== shown) {
    shown = text
    document.querySelector('main').replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes)
  }
  setTimeout(refresh, 500)
}
refresh()
`

/** A page for a person: what has arrived at the vendors, newest first. `html` escapes every value put into it. */
export function createRecordsPage(records: () => SandboxRecord[]): Hono {
  return new Hono()
    .use(async (context, next) => {
      await next()
      context.header(
        'Content-Security-Policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'",
      )
      context.header('Cache-Control', 'no-store')
    })
    .get('/', (context) => context.html(page()))
    .get('/list', (context) => context.html(list(records())))
    .get('/page.css', (context) => context.body(styles, 200, { 'Content-Type': 'text/css' }))
    .get('/page.js', (context) => context.body(script, 200, { 'Content-Type': 'text/javascript' }))
}

function page() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Gleaner sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <header>
          <h1>Arrived at the sandbox</h1>
          <p id="pulse" role="status"></p>
        </header>
        <main></main>
      </body>
    </html>`
}

function list(records: readonly SandboxRecord[]) {
  if (records.length === 0)
    return html`<p class="empty">Nothing yet. Save a lead with Gleaner and it shows up here.</p>`
  return html`${[...records].reverse().map(card)}`
}

function card(record: SandboxRecord) {
  const facts = [record.website, record.address].filter((fact) => fact !== '')
  return html`<article>
    <header>
      <h2>${record.name || 'A lead without a name'}</h2>
      <span class="status">${record.status}</span>
    </header>
    ${facts.map((fact) => html`<p class="quiet">${fact}</p>`)}
    <ul>${record.contacts.map(contact)}</ul>
    ${record.notes.map((note) => html`<pre>${note}</pre>`)}
    ${record.unknownFields.map((field) => html`<p class="warning">Unknown field: ${field}</p>`)}
    <footer>${record.vendor} · ${new Date(record.arrivedAt).toLocaleTimeString()} · ${record.id}</footer>
  </article>`
}

function contact({ name, title, emails, phones, urls }: SandboxContact) {
  const reach = [...emails, ...phones].map(
    ({ value, type }) => html`<p>${value} <span class="quiet">${type}</span></p>`,
  )
  return html`<li>
    <p>${name || 'A contact without a name'} <span class="quiet">${title}</span></p>
    ${reach} ${urls.map((url) => html`<p class="quiet">${url}</p>`)}
  </li>`
}
