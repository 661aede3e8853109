/** From here a value is filled in without a mark; below, as often as one in ten such values is wrong. */
export const FILL = 0.9
/** From here it is filled in and marked for the user's eye; below it is only offered. */
export const FLAG = 0.6
