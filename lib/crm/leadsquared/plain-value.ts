/**
 * Free text without what LeadSquared takes for markup and refuses (`MXXSSException`). Never for a stage, an owner or an
 * option, which are known by their every letter.
 */
export const plainValue = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›')
