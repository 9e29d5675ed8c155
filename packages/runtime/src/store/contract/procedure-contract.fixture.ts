import { describe, expect, it } from 'vitest'
import type { Store } from '../port.ts'
import type { NewVersion, VersionDecision } from '../procedure-port.ts'

const draft = { procedure: 'permit', text: '{"half":', savedBy: 'an', savedAt: 1, authors: ['an'] }

function submitted(procedure: string): NewVersion {
  const title = { vi: 'Giấy phép', en: 'Permit' }
  const answers = { '/deadline': 'as the decree says' }
  return {
    procedure,
    specHash: 'sha256-x',
    title,
    text: '{}',
    submittedBy: 'an',
    authors: ['an', 'mai'],
    submittedAt: 2,
    note: 'first',
    answers,
  }
}

function approval(effectiveFrom: string): VersionDecision {
  return { state: 'approved', decidedBy: 'binh', decidedAt: 3, comment: 'good', effectiveFrom }
}

export function procedureContract(store: () => Store): void {
  describe('procedures', () => {
    it('saves a draft over the revision that its author saw, and nothing else', async () => {
      const { procedures } = store()
      expect(await procedures.saveDraft(draft, 0)).toEqual({ ok: true, saved: { ...draft, revision: 1 } })
      expect(await procedures.saveDraft(draft, 0)).toEqual({ ok: false, current: { ...draft, revision: 1 } })
      const saves = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          procedures.saveDraft({ ...draft, text: `${i}`, authors: ['an', 'mai'] }, 1),
        ),
      )
      expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await procedures.draft('permit')).toMatchObject({ revision: 2, authors: ['an', 'mai'] })
      expect(await procedures.drafts()).toHaveLength(1)
      expect(await procedures.deleteDraft('permit', 1)).toBe(false)
      expect(await procedures.deleteDraft('permit', 2)).toBe(true)
      expect(await procedures.draft('permit')).toBeUndefined()
    })

    it('numbers versions, and decides each once', async () => {
      const { procedures } = store()
      const versions = await Promise.all([1, 2, 3].map(() => procedures.submit(submitted('permit'))))
      expect(versions.map(({ version }) => version).toSorted()).toEqual([1, 2, 3])
      const decided = await Promise.all([1, 2].map(() => procedures.decide('permit', 1, approval('2026-01-01'))))
      expect(decided.filter((version) => version !== undefined)).toHaveLength(1)
      expect(await procedures.version('permit', 1)).toMatchObject({ ...submitted('permit'), ...approval('2026-01-01') })
      expect(await procedures.decide('permit', 9, approval('2026-01-01'))).toBeUndefined()
      expect((await procedures.versions('permit')).map(({ version }) => version)).toEqual([3, 2, 1])
      expect(await procedures.ids()).toEqual(['permit'])
    })

    it('knows which version is in force on a day', async () => {
      const { procedures } = store()
      await procedures.decide('permit', 2, approval('2026-07-01'))
      await procedures.decide('permit', 3, { ...approval('2026-02-01'), state: 'returned', effectiveFrom: null })
      await procedures.submit(submitted('tax'))
      const on = async (day: string) =>
        (await procedures.inForce(day)).map(({ procedure, version }) => [procedure, version])
      expect(await on('2025-12-31')).toEqual([])
      expect(await on('2026-06-30')).toEqual([['permit', 1]])
      expect(await on('2026-07-01')).toEqual([['permit', 2]])
    })
  })
}
