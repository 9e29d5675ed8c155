import { expect, it } from 'vitest'
import { begin, end, specWith } from '../workshop.fixture.ts'
import { officeSpec, step, text } from './office.fixture.ts'
import { itemValue, taskItem } from './task-more.ts'

const spec = specWith(
  'hearing',
  { begin, hear: step({ each: { list: 'wards', order: 'together', until: 'all' } }), granted: end() },
  ['begin > hear', 'hear -accept> granted'],
  {
    data: {
      ...officeSpec.data,
      properties: {
        wards: { type: 'array', label: text('wards'), maxItems: 5, items: { type: 'string', label: text('ward') } },
      },
    },
  },
)

it('is called by the item with which the node began, whatever the list says now', () => {
  const answers = { wards: ['Tân Hòa'] }
  const begun = { items: 2, needed: 2, begun: 2, ended: 0, outcomes: {}, values: ['Tân An', 'Tân Bình'] }
  const state = { answers, items: { hear: begun } }
  expect(itemValue(spec, state, 'hear', 1)).toBe('Tân Bình')
  expect(taskItem(spec, state, 'hear', 1)).toEqual({ index: 1, of: 2, title: { vi: 'Tân Bình', en: 'Tân Bình' } })
  // What the first engine began says nothing of its items.
  const { values: _values, ...old } = begun
  expect(itemValue(spec, { answers, items: { hear: old } }, 'hear', 0)).toBe('Tân Hòa')
})
