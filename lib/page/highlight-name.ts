/** The name of our highlight in the page's registry, for the style sheet that the browser lays over the page. */
export const HIGHLIGHT = 'gleaner-value'
