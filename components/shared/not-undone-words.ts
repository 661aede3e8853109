/** Why a lead was not taken back, by the answer. */
export const notUndoneWords = { 'too-late': 'undo_late', failed: 'undo_failed', used: 'undo_used' } as const
