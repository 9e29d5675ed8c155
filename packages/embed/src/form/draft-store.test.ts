import { describe, expect, it } from 'vitest'
import { type Draft, type DraftShelf, DraftStore } from './draft-store.ts'

const NOW = 1_745_460_000_000
const draft: Draft = { answers: { name: 'An' }, files: [], step: 'page-1', savedAt: NOW, sendKey: 'k' }

function shelfOf(entries: Record<string, string> = {}): DraftShelf & { readonly held: Map<string, string> } {
  const held = new Map(Object.entries(entries))
  return {
    held,
    get length() {
      return held.size
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

describe('drafts', () => {
  it('come back under their key only', () => {
    const store = new DraftStore(shelfOf())
    expect(store.save('a', draft)).toBe(true)
    expect(store.read('a', NOW)).toEqual(draft)
    expect(store.read('b', NOW)).toBeUndefined()
  })

  it('are gone once cleared', () => {
    const shelf = shelfOf()
    const store = new DraftStore(shelf)
    store.save('a', draft)
    store.clear('a')
    expect(shelf.held.size).toBe(0)
  })

  it('do not stay for more than thirty days, whichever form they belong to', () => {
    const shelf = shelfOf({ other: 'not ours' })
    const store = new DraftStore(shelf)
    store.save('old', draft)
    store.save('new', { ...draft, savedAt: NOW + 20 * 86_400_000 })
    store.sweep(NOW + 31 * 86_400_000)
    expect([...shelf.held.keys()]).toEqual(['other', 'motcua-draft:new'])
  })

  it('that do not read are no drafts', () => {
    const store = new DraftStore(shelfOf({ 'motcua-draft:a': '{"answers":1}', 'motcua-draft:b': '{' }))
    expect(store.read('a', NOW)).toBeUndefined()
    expect(store.read('b', NOW)).toBeUndefined()
  })

  it('say that they could not be kept', () => {
    const full = {
      ...shelfOf(),
      setItem: () => {
        throw new Error('QuotaExceeded')
      },
    }
    expect(new DraftStore(full).save('a', draft)).toBe(false)
    expect(new DraftStore(undefined).save('a', draft)).toBe(false)
  })
})
