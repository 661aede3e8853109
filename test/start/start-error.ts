/** Something the user can mend; its message is one sentence that says how. */
export class StartError extends Error {}
