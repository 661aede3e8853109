import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icons } from '../icons/icon-list.ts'
import { hashOf, iconFolder, type Made, madeFile, sourceHash } from '../icons/made.ts'

// What `npm run icons` wrote, in the shape that it writes.
const made = JSON.parse(readFileSync(madeFile, 'utf8')) as Made
const pictureOf = (file: string) => readFileSync(join(iconFolder, file))

/** Width and height stand at the same place in every PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe('the icons', () => {
  it('are those of the drawing as it is: "npm run icons" makes them anew', () => {
    expect(made.source).toBe(sourceHash())
  })

  it.each(icons)('have $file as it was made, of its size', ({ file, size }) => {
    const picture = pictureOf(file)
    expect(hashOf(picture)).toBe(made.pictures[file])
    expect(sizeOf(picture)).toEqual([size, size])
  })

  it('are all: nothing else is shipped beside them', () => {
    expect(readdirSync(iconFolder).sort()).toEqual(['gleaner.svg', ...icons.map(({ file }) => file)].sort())
  })
})
