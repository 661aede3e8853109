import type { ComponentChildren } from 'preact'
import './page-header.css'

/** The head of a page that fills a tab: our mark, its title, and the way to the other page. */
export function PageHeader({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="page-header">
      <img src="/icon/gleaner.svg" width={28} height={28} alt="" />
      <h1>{title}</h1>
      {children}
    </header>
  )
}
