import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { crc32 } from 'node:zlib'

/** One stored file's headers: the local one before its bytes, and its line in the directory at the end. */
function headers(name: Buffer, bytes: Buffer, offset: number): { local: Buffer; central: Buffer } {
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0) // Version 2.0 of the format.
  shared.writeUInt16LE(0x800, 2) // Names are UTF-8.
  shared.writeUInt16LE(0x21, 8) // 1 January 1980.
  shared.writeUInt32LE(crc32(bytes), 10)
  shared.writeUInt32LE(bytes.length, 14)
  shared.writeUInt32LE(bytes.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), shared, name]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, name]),
  }
}

/** An extension's folder as the archive that Firefox installs for good: a ZIP without compression. */
export async function packExtension(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const name = Buffer.from(relative(folder, path).split(sep).join('/'))
    const { local, central } = headers(name, bytes, offset)
    parts.push(local, bytes)
    directory.push(central)
    offset += local.length + bytes.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
