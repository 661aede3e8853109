/** A picture of `public/icon/gleaner.svg`: as it stands, the tile; with a state and a ground, what a toolbar shows. */
export interface Icon {
  file: string
  size: number
  state?: string
  ground?: string
}

/** Lists, menus, shortcuts and stores show the tile: Chrome in 16, 32, 48 and 128, Firefox in 32, 48 and 96. */
const tiles: Icon[] = [16, 32, 48, 96, 128].map((size) => ({ file: `${size}.png`, size }))

/** A toolbar's button is 16 pixels wide, of a screen that has up to twice as many. */
const toolbarSizes = [16, 24, 32]

/**
 * `any`: to be seen on every toolbar, since Chrome does not tell what its own looks like. Firefox chooses at rest between
 * one for its light and one for its dark themes.
 */
const toolbar: Icon[] = [
  ['rest', 'any'],
  ['rest', 'light'],
  ['rest', 'dark'],
  ['reading', 'any'],
  ['needs-you', 'any'],
  ['paused', 'any'],
].flatMap(([state = '', ground = '']) =>
  toolbarSizes.map((size) => ({ file: `${state}-${ground}-${size}.png`, size, state, ground })),
)

/** Every icon that is shipped. */
export const icons: readonly Icon[] = [...tiles, ...toolbar]
