import { siteName, webAddress } from './web-address.ts'

/** Opens the user's mail program. */
export function EmailLink({ address }: { address: string }) {
  // Encoded: what follows a `?` would fill in subject, copies and text.
  const target = encodeURIComponent(address).replace('%40', '@')
  return (
    <a class="contact-link" href={`mailto:${target}`}>
      {address}
    </a>
  )
}

/** Opens the user's telephone program where the number is a whole one. */
export function PhoneLink({ number }: { number: string }) {
  const dialled = number.match(/^\+\d+/)?.[0]
  if (dialled === undefined) return <span class="contact-link">{number}</span>
  return (
    <a class="contact-link" href={`tel:${dialled}`}>
      {number}
    </a>
  )
}

/** A web page by the name of its site; anything but http and https is text. */
export function WebLink({ address, title }: { address: string; title?: string }) {
  const target = webAddress(address)
  if (target === null) return <span class="contact-link">{address}</span>
  return (
    <a class="contact-link" href={target} title={title || undefined} target="_blank" rel="noreferrer">
      {siteName(target)}
    </a>
  )
}
