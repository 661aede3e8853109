/** The user will click it, so an answer must not lead anywhere but to Close. */
export function closeLeadLink(leadId: string, htmlUrl: string | null | undefined): string {
  return isCloseLink(htmlUrl) ? htmlUrl : `https://app.close.com/lead/${encodeURIComponent(leadId)}/`
}

function isCloseLink(link: string | null | undefined): link is string {
  if (link == null || !URL.canParse(link)) return false
  const { protocol, hostname } = new URL(link)
  return protocol === 'https:' && (hostname === 'close.com' || hostname.endsWith('.close.com'))
}
