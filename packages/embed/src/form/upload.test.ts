import { describe, expect, it } from 'vitest'
import { isAccepted, type Uploader, Uploads } from './upload.ts'

const pdf = new File(['%PDF'], 'don.pdf', { type: 'application/pdf' })
const wanted = { path: '/paper', accept: ['application/pdf'], maxBytes: 1000 }
const stored = { id: 'sha256-x', name: 'don.pdf', size: 4, type: 'application/pdf' }

describe('a file that is wanted', () => {
  it('is of a kind or has an ending that the field takes', () => {
    expect(isAccepted({ name: 'a.PDF', type: '' }, ['.pdf'])).toBe(true)
    expect(isAccepted({ name: 'a.png', type: 'image/png' }, ['image/*'])).toBe(true)
    expect(isAccepted({ name: 'a.exe', type: 'application/x-msdownload' }, ['application/pdf', '.pdf'])).toBe(false)
    expect(isAccepted({ name: 'a.exe', type: '' }, [])).toBe(true)
  })
})

describe('uploads', () => {
  it('show how far they are, and are gone when they have arrived', async () => {
    const seen: number[] = []
    const uploads: Uploads = new Uploads(() => seen.push(...uploads.at('/paper').map(({ sent }) => sent)))
    const uploader: Uploader = async (_, onProgress) => {
      onProgress(0.5)
      return stored
    }
    expect(await uploads.send(pdf, wanted, uploader)).toEqual(stored)
    expect(seen).toEqual([0, 0.5])
    expect(uploads.pending).toEqual([])
  })

  it('refuse a wrong kind and a file too large, in words, without sending', async () => {
    const uploads = new Uploads(() => {})
    const uploader: Uploader = () => Promise.reject(new Error('must not be called'))
    await uploads.send(new File(['x'], 'a.exe'), wanted, uploader)
    await uploads.send(pdf, { ...wanted, maxBytes: 3 }, uploader)
    expect(uploads.pending.map(({ failure }) => failure?.vi)).toEqual([
      'a.exe không phải loại tệp được nhận. Hãy chọn tệp PDF.',
      'don.pdf nặng 1 KB, quá mức 1 KB. Hãy chọn tệp nhỏ hơn.',
    ])
    expect(uploads.underWay).toBe(false)
  })

  it('tell why one failed: in the words of the server, else that the connection was lost', async () => {
    const uploads = new Uploads(() => {})
    await uploads.send(pdf, wanted, () => Promise.reject({ text: { vi: 'Tệp quá lớn.', en: 'Too large.' } }))
    await uploads.send(pdf, wanted, () => Promise.reject(new Error('offline')))
    expect(uploads.pending.map(({ failure }) => failure?.en)).toEqual([
      'Too large.',
      'don.pdf was not uploaded: no connection. Choose the file again.',
    ])
    uploads.dismissFailures('/paper')
    expect(uploads.pending).toEqual([])
  })

  it('can be cancelled: the signal aborts and nothing is attached', async () => {
    const uploads = new Uploads(() => {})
    let aborted = false
    const uploader: Uploader = (_, __, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          aborted = true
          resolve(stored)
        })
      })
    const sending = uploads.send(pdf, wanted, uploader)
    uploads.pending[0]?.cancel()
    expect(await sending).toBeUndefined()
    expect(aborted).toBe(true)
  })
})
