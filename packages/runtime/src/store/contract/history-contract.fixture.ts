import { describe, expect, it } from 'vitest'
import type { Store } from '../port.ts'
import { appendOf, rowOf } from './append.fixture.ts'

export function historyContract(store: () => Store): void {
  describe('histories', () => {
    it('keeps commits in order, with texts and personal values as they were given', async () => {
      const { histories } = store()
      expect(await histories.append([appendOf('h1', 1)])).toEqual(['appended'])
      expect(await histories.append([appendOf('h1', 2), appendOf('h1', 3)])).toEqual(['appended', 'appended'])
      expect(await histories.commits('h1')).toEqual([1, 2, 3].map((n) => appendOf('h1', n).commit))
      expect(await histories.row('h1')).toEqual(rowOf('h1', 3))
      expect(await histories.rowByCode(rowOf('h1', 3).code)).toEqual(rowOf('h1', 3))
      expect(await histories.commits('nobody')).toEqual([])
      expect(await histories.row('nobody')).toBeUndefined()
    })

    it('lets one of twenty racers have a sequence', async () => {
      const { histories } = store()
      await histories.append([appendOf('h2', 1)])
      const racers = Array.from({ length: 20 }, (_, i) =>
        histories.append([appendOf('h2', 2, { key: `racer-${i}`, row: rowOf('h2', 2, { head: `racer-${i}` }) })]),
      )
      const outcomes = (await Promise.all(racers)).flat()
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19)
      const winner = outcomes.indexOf('appended')
      expect(await histories.commits('h2')).toHaveLength(2)
      expect((await histories.row('h2'))?.head).toBe(`racer-${winner}`)
      const losers = Array.from({ length: 20 }, (_, i) => `racer-${i}`)
      const found = await histories.findKeys(losers)
      expect(found.flatMap((place, i) => (place === undefined ? [] : [i]))).toEqual([winner])
    })

    it('lets one of twenty racers begin a dossier', async () => {
      const { histories } = store()
      const racers = Array.from({ length: 20 }, (_, i) => histories.append([appendOf('h3', 1, { key: `first-${i}` })]))
      const outcomes = (await Promise.all(racers)).flat()
      expect(outcomes.toSorted()).toEqual(['appended', ...Array(19).fill('conflict')])
    })

    it('refuses a sequence that leaves a hole, and what follows a refused one in its batch', async () => {
      const { histories } = store()
      await histories.append([appendOf('h4', 1), appendOf('h4', 2)])
      const batch = [appendOf('h4', 2, { key: 'again-2' }), appendOf('h4', 3), appendOf('h5', 1)]
      expect(await histories.append(batch)).toEqual(['conflict', 'conflict', 'appended'])
      expect(await histories.commits('h4')).toHaveLength(2)
      expect(await histories.commits('h5')).toHaveLength(1)
    })

    it('takes a key once, and says where it was used', async () => {
      const { histories } = store()
      await histories.append([appendOf('h6', 1)])
      const again = appendOf('h6', 2, { key: 'key-h6-1' })
      expect(await histories.append([again])).toEqual(['duplicate'])
      expect(await histories.findKeys(['key-h6-1', 'key-nobody'])).toEqual([{ dossier: 'h6', sequence: 1 }, undefined])
      expect(await histories.append([appendOf('h6', 2)])).toEqual(['appended'])
    })

    it('gives tips with the commits after a snapshot, and drops it at the end', async () => {
      const { histories } = store()
      const snapshot = { sequence: 2, engine: 'e1', text: '{}' }
      await histories.append([appendOf('h7', 1), appendOf('h7', 2, { snapshot }), appendOf('h7', 3)])
      const [tip, none] = await histories.tips(['h7', 'nobody'])
      expect(tip).toEqual({ row: rowOf('h7', 3), snapshot, commits: [appendOf('h7', 3).commit] })
      expect(none).toBeUndefined()
      const ended = rowOf('h7', 4, { status: 'ended', endedAt: 5, result: 'granted', timeClass: 'early' })
      await histories.append([appendOf('h7', 4, { row: ended })])
      const [last] = await histories.tips(['h7'])
      expect(last).toMatchObject({ row: ended, snapshot: null })
      expect(last?.commits).toHaveLength(4)
    })

    it('removes personal values of all commits before an erasure', async () => {
      const { histories } = store()
      await histories.append([appendOf('h8', 1), appendOf('h8', 2)])
      const row = rowOf('h8', 3, { label: null })
      await histories.append([appendOf('h8', 3, { row, relabelled: true, erases: true })])
      expect((await histories.commits('h8')).map(({ personal }) => personal === null)).toEqual([true, true, false])
      expect((await histories.row('h8'))?.label).toBeNull()
      const found = await histories.list({ q: 'tuyet', limit: 200 })
      expect(found.items.map(({ dossier }) => dossier)).not.toContain('h8')
    })

    it('reserves numbers that increase and never come twice, and shows void ones', async () => {
      const { histories } = store()
      const day = '2026-06-02'
      const firsts = await Promise.all(Array.from({ length: 10 }, () => histories.reserveNumbers('ward-9', day, 2)))
      expect(firsts.toSorted((a, b) => a - b)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
      expect(await histories.reserveNumbers('ward-9', '2026-06-03', 1)).toBe(1)
      await histories.append([appendOf('h9', 1, { number: { unit: 'ward-9', day, number: 3 } })])
      const lines = await histories.register('ward-9', day)
      expect(lines.slice(0, 3).map(({ number, row }) => [number, row?.dossier ?? null])).toEqual([
        [1, null],
        [2, null],
        [3, 'h9'],
      ])
      expect(await histories.reserveNumbers('ward-9', day, 1)).toBeGreaterThan(20)
    })

    it('has nothing left to mend', async () => {
      expect(await store().sweep()).toBe(0)
    })

    it('pages through the ids of all dossiers', async () => {
      const { histories } = store()
      const ids: string[] = []
      let cursor: string | null = null
      do {
        const page = await histories.dossiers(cursor, 3)
        ids.push(...page.items)
        cursor = page.next
      } while (cursor !== null)
      expect(ids).toEqual(ids.toSorted())
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(['h1', 'h2', 'h9']))
    })
  })
}
