/** What the user can say that marked words are; `guess`: what they look like. */
export const selectionKinds = ['guess', 'name', 'email', 'phone', 'company', 'note'] as const
export type SelectionKind = (typeof selectionKinds)[number]
