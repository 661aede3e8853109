/** Text without what LeadSquared takes for markup and refuses (`MXXSSException`). */
export const plainValue = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›')
