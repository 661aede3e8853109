import { siteName, webAddress } from './web-address.ts'

/** Opens the user's mail program. `owner`: whose address it is, for a pointer. */
export function EmailLink({ address, owner }: { address: string; owner: string }) {
  // Encoded: what follows a `?` would fill in subject, copies and text.
  const target = encodeURIComponent(address).replace('%40', '@')
  // A long address breaks where a reader would break it.
  const at = Math.max(0, address.lastIndexOf('@'))
  return (
    <a class="contact-link" dir="ltr" href={`mailto:${target}`} title={owner || undefined}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  )
}

/** Opens the user's telephone program where the number is a whole one. `owner`: as for an e-mail. */
export function PhoneLink({ number, owner }: { number: string; owner: string }) {
  const dialled = number.match(/^\+\d+/)?.[0]
  const shared = { class: 'contact-link', dir: 'ltr' as const, title: owner || undefined }
  if (dialled === undefined) return <span {...shared}>{number}</span>
  return (
    <a {...shared} href={`tel:${dialled}`}>
      {number}
    </a>
  )
}

/** A web site by its name; anything but http and https is text. */
export function WebLink({ address }: { address: string }) {
  return webAddress(address) === null ? (
    <span class="contact-link" dir="ltr">
      {address}
    </span>
  ) : (
    <PageLink url={address} title="" />
  )
}

/** The page that a lead was taken from; a page that no link may open is not shown. */
export function PageLink({ url, title }: { url: string; title: string }) {
  const target = webAddress(url)
  if (target === null) return null
  return (
    <a
      class="contact-link"
      dir="ltr"
      href={target}
      title={title || undefined}
      target="_blank"
      rel="noreferrer"
    >
      {siteName(target)}
    </a>
  )
}
