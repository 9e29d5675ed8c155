import { crc32, deflateSync } from 'node:zlib'

export interface Photograph {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const SIDE = 96

/** A picture as a phone would take it of a paper, only smaller: one plain shade of grey, so that each shade is another file. */
export function photograph(name: string, shade: number): Photograph {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(SIDE, shade)])
  const pixels = Buffer.concat(Array.from({ length: SIDE }, () => row))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, ...chunks]) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
