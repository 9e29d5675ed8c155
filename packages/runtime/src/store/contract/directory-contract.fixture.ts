import { describe, expect, it } from 'vitest'
import type { Person, Unit } from '../directory-port.ts'
import type { Store } from '../port.ts'

const unit: Unit = {
  id: 'ward-1',
  title: { vi: 'Phường 1', en: 'Ward 1' },
  code: 'H47.02',
  calendar: 'vn',
  parent: null,
}
const person: Person = {
  id: 'lan',
  name: 'Lan',
  account: 'a1',
  positions: [{ unit: 'ward-1', role: 'clerk', from: '2026-01-01', to: null }],
}

export function directoryContract(store: () => Store): void {
  describe('directory', () => {
    it('keeps units and people, and its revision grows with every change', async () => {
      const { directory } = store()
      const before = await directory.revision()
      await directory.saveUnit({ ...unit, id: 'ward-2' })
      await directory.saveUnit(unit)
      await directory.savePerson(person)
      await directory.savePerson({ ...person, id: 'minh', account: null })
      await directory.savePerson({ ...person, id: 'nga', account: null })
      await directory.saveUnit({ ...unit, parent: 'ward-2' })
      const read = await directory.read()
      expect(read.revision).toBe(before + 6)
      expect(read.units).toEqual([
        { ...unit, parent: 'ward-2' },
        { ...unit, id: 'ward-2' },
      ])
      expect(read.people.map(({ id }) => id)).toEqual(['lan', 'minh', 'nga'])
    })

    it('keeps who stands in for whom and who is away, each a change of the revision', async () => {
      const { directory } = store()
      const before = await directory.revision()
      const days = { since: '2026-07-01', until: '2026-07-15' }
      const delegation = { id: 'd1', from: 'lan', to: 'minh', role: null, unit: 'ward-1', basis: 'QĐ 1', ...days }
      const absence = { id: 'a1', person: 'lan', ...days }
      await directory.saveDelegation({ ...delegation, id: 'd2' })
      await directory.saveDelegation(delegation)
      await directory.saveDelegation({ ...delegation, until: '2026-07-02' })
      await directory.saveAbsence(absence)
      await directory.saveAbsence({ ...absence, id: 'a0' })
      await directory.dropDelegation('d2')
      await directory.dropAbsence('a0')
      const read = await directory.read()
      expect(read.revision).toBe(before + 7)
      expect(read.delegations).toEqual([{ ...delegation, until: '2026-07-02' }])
      expect(read.absences).toEqual([absence])
      await directory.dropDelegation('d1')
      await directory.dropAbsence('a1')
      expect(await directory.read()).toMatchObject({ delegations: [], absences: [] })
    })

    it('finds the person of an account', async () => {
      const { directory } = store()
      expect(await directory.personOfAccount('a1')).toEqual(person)
      expect(await directory.personOfAccount('a2')).toBeUndefined()
    })
  })

  describe('inputs', () => {
    it('keeps the first text of a digest for ever', async () => {
      const { inputs } = store()
      await inputs.put([{ digest: 'd1', text: 'one' }])
      await inputs.put([
        { digest: 'd1', text: 'another' },
        { digest: 'd2', text: 'two' },
      ])
      expect(await inputs.get(['d2', 'nothing', 'd1'])).toEqual(['two', undefined, 'one'])
    })
  })

  describe('settings', () => {
    it('keeps the first of values that are kept at once, and sets others', async () => {
      const { settings } = store()
      const kept = await Promise.all(['a', 'b', 'c'].map((value) => settings.keep('key', value)))
      expect(new Set(kept).size).toBe(1)
      await settings.set('clock', '5')
      await settings.set('clock', '6')
      expect(await settings.get('clock')).toBe('6')
      expect(await settings.get('nothing')).toBeUndefined()
    })
  })
}
