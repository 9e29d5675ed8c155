import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FileTooLarge } from '../file-port.ts'
import type { Store } from '../port.ts'
import { appendOf } from './append.fixture.ts'

const about = { type: 'application/pdf', name: 'bản vẽ.pdf', sender: 'visit-1', at: 1000 }

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
      const upload = await files.put(inPieces(bytes, 70_000), about, 2_000_000)
      expect(upload).toEqual({ id, size: bytes.byteLength, ...about })
      expect(await files.uploads('visit-1', ['sha256-nothing', id])).toEqual([undefined, upload])
      expect((await readAll(await files.read(id))).equals(bytes)).toBe(true)
      expect(await files.read('sha256-nothing')).toBeUndefined()
      expect(await files.read('../../etc/passwd')).toBeUndefined()
    })

    it('knows who sent the same bytes, each under the name that they gave last', async () => {
      const { files } = store()
      const other = { ...about, sender: 'visit-2', name: 'of another.pdf', at: 1001 }
      await files.put(inPieces(bytes, 999_999), { ...other, name: 'a first name.pdf' }, 2_000_000)
      await files.put(inPieces(bytes, 999_999), other, 2_000_000)
      const names = async (sender: string) => (await files.uploads(sender, [id])).map((upload) => upload?.name)
      expect(await names('visit-1')).toEqual([about.name])
      expect(await names('visit-2')).toEqual([other.name])
      expect(await names('visit-3')).toEqual([undefined])
      expect((await readAll(await files.read(id))).equals(bytes)).toBe(true)
    })

    it('keeps the same bytes once when they come twice at the same time', async () => {
      const { files } = store()
      const twin = randomBytes(3000)
      const senders = Array.from({ length: 8 }, (_, i) => `twin-${i}`)
      const puts = senders.map((sender) => files.put(inPieces(twin, 700), { ...about, sender }, 5000))
      const [first, ...others] = (await Promise.all(puts)).map((upload) => upload.id)
      expect(new Set(others)).toEqual(new Set([first]))
      expect((await readAll(await files.read(first ?? ''))).equals(twin)).toBe(true)
      for (const sender of senders) expect((await files.uploads(sender, [first ?? '']))[0]?.sender).toBe(sender)
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
      expect(await files.uploads(about.sender, [largeId])).toEqual([undefined])
    })

    it('knows the dossiers that name a file, and under what name it first came to each', async () => {
      const { files, histories } = store()
      await histories.append([
        appendOf('f1', 1, { files: [{ id, name: 'one.pdf' }] }),
        appendOf('f2', 1, { files: [{ id, name: 'two.pdf' }] }),
        appendOf('f2', 2, { files: [{ id, name: 'again.pdf' }] }),
      ])
      expect((await files.dossiersOf(id)).toSorted()).toEqual(['f1', 'f2'])
      const content = { id, size: bytes.byteLength, type: about.type }
      expect(await files.heldBy('f1', ['sha256-nothing', id])).toEqual([undefined, { ...content, name: 'one.pdf' }])
      expect(await files.heldBy('f2', [id])).toEqual([{ ...content, name: 'two.pdf' }])
      expect(await files.heldBy('f3', [id])).toEqual([undefined])
    })

    it('forgets old uploads, and drops the bytes that no dossier names and nobody sent since', async () => {
      const { files } = store()
      const put = (word: string, sender: string, at: number) =>
        files.put(inPieces(Buffer.from(word), 2), { ...about, sender, at }, 10)
      const loose = await put('loose', 'visit-1', 2000)
      const renewed = await put('renewed', 'visit-1', 2000)
      await put('renewed', 'visit-2', 3000)
      await files.dropUnlinked(2000)
      expect(await files.uploads('visit-1', [loose.id, id])).toEqual([loose, undefined])
      expect(await files.dropUnlinked(2001)).toBe(1)
      expect(await files.uploads('visit-1', [loose.id, renewed.id])).toEqual([undefined, undefined])
      expect(await files.uploads('visit-2', [renewed.id])).toMatchObject([{ id: renewed.id, at: 3000 }])
      expect(await files.read(loose.id)).toBeUndefined()
      expect(await readAll(await files.read(renewed.id))).toHaveLength(7)
      expect(await files.heldBy('f1', [id])).toMatchObject([{ id }])
      expect((await readAll(await files.read(id))).equals(bytes)).toBe(true)
      expect((await put('loose', 'visit-1', 4000)).id).toBe(loose.id)
      expect(await readAll(await files.read(loose.id))).toHaveLength(5)
    })
  })
}
