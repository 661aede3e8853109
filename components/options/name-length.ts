/** As many characters of a connection's name as a list of destinations has room for. */
export const nameLength = 60
