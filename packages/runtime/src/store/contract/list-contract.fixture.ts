import { describe, expect, it } from 'vitest'
import type { Store } from '../port.ts'
import { appendOf, MONDAY, rowOf, taskOf } from './append.fixture.ts'

export function listContract(store: () => Store): void {
  const unit = 'ward-lists'

  async function file(dossier: string, receivedAt: number, label: string, urgency: number | null): Promise<void> {
    const tasks = [
      taskOf(dossier, 'check#1', { unit, urgency }),
      taskOf(dossier, 'sign#1', { unit, role: 'head', urgency: null }),
    ]
    const row = rowOf(dossier, 1, { unit, receivedAt, label, applicant: `visit-${dossier}` })
    await store().histories.append([appendOf(dossier, 1, { row, openTasks: tasks, changedTasks: tasks })])
  }

  describe('lists', () => {
    it('shows dossiers latest first, page by page', async () => {
      for (const [i, label] of ['Đỗ Hoà', 'Trần Bình', 'Lê Đức'].entries())
        await file(`l${i}`, MONDAY + i, label, 100 - i)
      const { histories } = store()
      const first = await histories.list({ units: [unit], limit: 2 })
      expect(first.items.map(({ dossier }) => dossier)).toEqual(['l2', 'l1'])
      const second = await histories.list({ units: [unit], limit: 2, cursor: first.next ?? '' })
      expect(second).toMatchObject({ items: [{ dossier: 'l0' }], next: null })
    })

    it('finds by words without diacritics, by code, applicant, status and procedure', async () => {
      const { histories } = store()
      const ids = async (query: object) =>
        (await histories.list({ units: [unit], limit: 10, ...query })).items.map(({ dossier }) => dossier)
      expect(await ids({ q: ' do hoa' })).toEqual(['l0'])
      expect(await ids({ q: 'ĐỨC' })).toEqual(['l2'])
      expect(await ids({ q: '260601-L1' })).toEqual(['l1'])
      expect(await ids({ q: 'o.*a' })).toEqual([])
      expect(await ids({ applicant: 'visit-l1' })).toEqual(['l1'])
      expect(await ids({ status: 'ended' })).toEqual([])
      expect(await ids({ status: 'open', procedure: 'shop-permit' })).toHaveLength(3)
      expect(await ids({ units: [] })).toEqual([])
    })

    it('shows tasks most urgent first and those without urgency last, page by page', async () => {
      const { histories } = store()
      const pools = [
        { unit, role: 'clerk' },
        { unit, role: 'head' },
      ]
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof histories.tasks>> = await histories.tasks({ pools, limit: 2, cursor })
        seen.push(...page.items.map(({ task }) => `${task.dossier} ${task.task}`))
        cursor = page.next
      }
      expect(seen.slice(0, 3)).toEqual(['l2 check#1', 'l1 check#1', 'l0 check#1'])
      expect(seen.slice(3).toSorted()).toEqual(['l0 sign#1', 'l1 sign#1', 'l2 sign#1'])
    })

    it('shows a task with its dossier, only to its pool and holder', async () => {
      const { histories } = store()
      const pools = [{ unit, role: 'clerk' }]
      const { items } = await histories.tasks({ pools, q: 'do hoa', limit: 10 })
      expect(items).toEqual([{ task: taskOf('l0', 'check#1', { unit, urgency: 100 }), row: await histories.row('l0') }])
      expect((await histories.tasks({ pools: [], limit: 10 })).items).toEqual([])
      const held = taskOf('l0', 'check#1', { unit, assignee: 'lan', revision: 2 })
      const row = rowOf('l0', 2, { unit, label: 'Đỗ Hoà' })
      await histories.append([
        appendOf('l0', 2, { row, openTasks: [held], changedTasks: [held], closedTasks: ['sign#1'] }),
      ])
      const mine = await histories.tasks({ assignee: 'lan', limit: 10 })
      expect(mine.items.map(({ task }) => task)).toEqual([held])
      const heads = await histories.tasks({ pools: [{ unit, role: 'head' }], limit: 10 })
      expect(heads.items.map(({ task }) => task.dossier)).toEqual(['l1', 'l2'])
    })

    it('shows an escalated task in the list of the second role as well, with what it has beside others', async () => {
      const { histories } = store()
      const more = {
        also: { role: 'chief', unit: 'city' },
        item: { index: 1, of: 3, title: { vi: 'Nhà', en: 'House' } },
      }
      const tasks = [taskOf('l4', 'check#1', { unit, more }), taskOf('l4', 'check#2', { unit })]
      const row = rowOf('l4', 1, { unit })
      await histories.append([appendOf('l4', 1, { row, openTasks: tasks, changedTasks: tasks })])
      const listed = async (role: string, at: string) => {
        const { items } = await histories.tasks({ pools: [{ unit: at, role }], limit: 50 })
        return items.filter(({ task }) => task.dossier === 'l4').map(({ task }) => task)
      }
      expect(await listed('clerk', unit)).toEqual(tasks)
      expect(await listed('chief', 'city')).toEqual(tasks.slice(0, 1))
      expect(await listed('chief', unit)).toEqual([])
    })

    it('counts the open tasks that each person holds', async () => {
      const { histories } = store()
      const held = ['a#1', 'b#1'].map((task) => taskOf('l3', task, { unit, assignee: 'minh' }))
      const row = rowOf('l3', 1, { unit })
      await histories.append([appendOf('l3', 1, { row, openTasks: held, changedTasks: held })])
      expect(await histories.taskCounts(['nobody', 'lan', 'minh'])).toEqual([0, 1, 2])
      const left = { row: rowOf('l3', 2, { unit }), openTasks: held.slice(1), closedTasks: ['a#1'] }
      await histories.append([appendOf('l3', 2, left)])
      expect(await histories.taskCounts(['minh', 'lan'])).toEqual([1, 1])
      expect(await histories.taskCounts([])).toEqual([])
    })

    it('shows what is posted in public, latest first, as long as it is', async () => {
      const { histories } = store()
      const posting = (dossier: string, wait: string, since: number) => ({ dossier, wait, since })
      const post = (dossier: string, sequence: number, postings: readonly ReturnType<typeof posting>[]) =>
        histories.append([appendOf(dossier, sequence, { row: rowOf(dossier, sequence), postings, reposted: true })])
      await post('p1', 1, [posting('p1', 'notice#1', 100), posting('p1', 'notice#2', 300)])
      await post('p2', 1, [posting('p2', 'notice#1', 200)])
      const first = await histories.postings(null, 2)
      expect(first.items.map(({ posting: { dossier, since } }) => [dossier, since])).toEqual([
        ['p1', 300],
        ['p2', 200],
      ])
      expect(first.items[1]?.row).toEqual(rowOf('p2', 1))
      const second = await histories.postings(first.next, 2)
      expect(second).toMatchObject({ items: [{ posting: posting('p1', 'notice#1', 100) }], next: null })
      await histories.append([
        appendOf('p1', 2, { row: rowOf('p1', 2), postings: [posting('p1', 'notice#1', 100)], reposted: true }),
        appendOf('p1', 3, { row: rowOf('p1', 3), postings: [posting('p1', 'notice#1', 100)] }),
      ])
      expect((await histories.postings(null, 10)).items.map(({ posting: { since } }) => since)).toEqual([200, 100])
      await post('p1', 4, [])
      await post('p2', 2, [])
      expect(await histories.postings(null, 10)).toEqual({ items: [], next: null })
    })

    it('begins at the beginning for a cursor that is none', async () => {
      expect((await store().histories.list({ units: [unit], limit: 1, cursor: 'nonsense' })).items).toHaveLength(1)
    })
  })
}
