import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FileTooLarge } from '../file-port.ts'
import type { Store } from '../port.ts'
import { appendOf } from './append.fixture.ts'

const about = { type: 'application/pdf', name: 'bản vẽ.pdf', uploadedBy: 'visit-1', uploadedAt: 1000 }

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size)
}

async function readAll(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream ?? []) pieces.push(piece)
  return Buffer.concat(pieces)
}

export function fileContract(store: () => Store): void {
  describe('files', () => {
    const bytes = randomBytes(1_500_000)
    const id = `sha256-${createHash('sha256').update(bytes).digest('base64url')}`

    it('keeps streamed bytes under their digest, the same bytes once', async () => {
      const { files } = store()
      const meta = await files.put(inPieces(bytes, 70_000), about, 2_000_000)
      expect(meta).toEqual({ id, size: bytes.byteLength, ...about })
      expect(await files.put(inPieces(bytes, 999_999), { ...about, name: 'copy.pdf' }, 2_000_000)).toEqual(meta)
      expect(await files.meta([id, 'sha256-nothing'])).toEqual([meta, undefined])
      expect((await readAll(await files.read(id))).equals(bytes)).toBe(true)
      expect(await files.read('sha256-nothing')).toBeUndefined()
      expect(await files.read('../../etc/passwd')).toBeUndefined()
    })

    it('keeps an empty file too', async () => {
      const meta = await store().files.put(inPieces(new Uint8Array(), 1), about, 10)
      expect(meta.size).toBe(0)
      expect(await readAll(await store().files.read(meta.id))).toHaveLength(0)
    })

    it('keeps nothing of a file over its limit or of an upload that breaks off', async () => {
      const { files } = store()
      const large = randomBytes(5000)
      const largeId = `sha256-${createHash('sha256').update(large).digest('base64url')}`
      await expect(files.put(inPieces(large, 1000), about, 4999)).rejects.toThrow(FileTooLarge)
      async function* broken() {
        yield large
        throw new Error('connection lost')
      }
      await expect(files.put(broken(), about, 9999)).rejects.toThrow('connection lost')
      expect(await files.meta([largeId])).toEqual([undefined])
    })

    it('knows the dossiers that name a file, and drops what none names', async () => {
      const { files, histories } = store()
      await histories.append([appendOf('f1', 1, { files: [id] }), appendOf('f2', 1, { files: [id] })])
      expect((await files.dossiersOf(id)).toSorted()).toEqual(['f1', 'f2'])
      const loose = await files.put(inPieces(Buffer.from('loose'), 2), about, 10)
      expect(await files.dropUnlinked(1000)).toBe(0)
      expect(await files.dropUnlinked(1001)).toBeGreaterThan(0)
      expect(await files.meta([id, loose.id])).toEqual([expect.objectContaining({ id }), undefined])
      expect(await files.read(loose.id)).toBeUndefined()
    })
  })
}
