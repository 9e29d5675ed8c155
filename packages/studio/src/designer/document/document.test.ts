import { describe, expect, test } from 'vitest'
import { changeNode } from '../commands/change-node.ts'
import { putAssumption, removeAssumption } from '../commands/put-assumption.ts'
import { putDocument, removeDocument } from '../commands/put-document.ts'
import { FIELD_KINDS, isSeveralFiles, kindNames, kindOf, newField, severalFiles } from '../forms/field-kinds.ts'
import {
  carriedPart,
  conditionedPart,
  listedParts,
  pathInto,
  pathOut,
  removedPart,
  reworded,
  shiftedPart,
  withFrame,
} from '../forms/form-edits.ts'
import { withCell, withInput, withNewRow, withOutput, withoutInput } from '../rules/table-edits.ts'
import { play, scenarioOf } from '../trials/trial.ts'
import { totalsOf } from './allotted.ts'
import { assumables, assumedThing } from './assumable.ts'
import { blankSpec } from './blank-spec.ts'
import { newId } from './new-id.ts'
import { placeOf } from './place.ts'
import { problemsOf } from './problems.ts'
import { readDraft } from './read-draft.ts'

const blank = () => blankSpec('thu-tuc', { vi: 'Thủ tục', en: 'Procedure' })

describe('the document', () => {
  test('ids come from titles, without diacritics, each once', () => {
    expect(newId('Thẩm định hồ sơ', [], 'step')).toBe('tham-dinh-ho-so')
    expect(newId('Đăng ký', ['dang-ky'], 'step')).toBe('dang-ky-2')
    expect(newId('2024', [], 'step')).toBe('step')
  })

  test('the times of the steps add up along the longest way, loops counted once', () => {
    expect(totalsOf(blank())).toEqual({ steps: 3, committed: 3, statutory: 3 })
  })

  test('a problem leads to its view and thing', () => {
    const spec = blank()
    expect(placeOf('/flow/nodes/intake/role', spec).thing).toEqual({ kind: 'node', id: 'intake' })
    expect(placeOf('/flow/edges/1', spec).thing).toEqual({ kind: 'edge', id: 'intake-accept' })
    expect(placeOf('/decisions/fee/table/rows/2', spec)).toEqual({
      view: 'rules',
      thing: { kind: 'decision', id: 'fee', row: 2 },
    })
    expect(placeOf('/data/properties/applicantName', spec).view).toBe('forms')
  })

  test('a draft without its parts cannot be shown, one with mistakes inside can', () => {
    expect(readDraft({})).toBeUndefined()
    expect(readDraft(null)).toBeUndefined()
    expect(readDraft({ ...blank(), identity: { title: { vi: '', en: '' } } })).toBeDefined()
  })

  test('each kind of field is accepted by the format and recognised again', () => {
    for (const kind of FIELD_KINDS) {
      const spec = blank()
      const field = newField(kind, kindNames[kind])
      const data = { ...spec.data, properties: { ...spec.data.properties, probe: field } }
      const shape = problemsOf({ ...spec, data }, '2026-01-01').filter(
        ({ where, severity }) => severity === 'error' && where.startsWith('/data'),
      )
      expect([kind, shape.filter(({ code }) => code !== 'fieldInNoForm').map(({ code }) => code)]).toEqual([kind, []])
      expect(kindOf(field)).toBe(kind)
    }
  })

  test('parts of a form move, go and get conditions', () => {
    const form = blank().forms.application
    if (!form) throw new Error('the blank procedure has its form')
    const scopes = (shown: typeof form) =>
      shown.layout.elements.flatMap((page, at) =>
        listedParts(page, at).map(({ part }) => (part.type === 'Control' ? part.scope : part.type)),
      )
    expect(scopes(shiftedPart(form, [0, 0], 1))).toEqual(scopes(form).toReversed())
    expect(scopes(removedPart(form, [0, 0]))).toEqual(['#/properties/applicantPhone'])
    const when = { fact: 'applicantName', operator: 'equal', value: 'x' } as const
    const conditioned = conditionedPart(form, [0, 1], when)
    expect(conditioned.layout.elements[0]?.elements[1]?.when).toEqual(when)
    expect(conditionedPart(conditioned, [0, 1], undefined)).toEqual(form)
  })

  test('questions move into the group above and out again; groups and notes get other words', () => {
    const form = blank().forms.application
    if (!form) throw new Error('the blank procedure has its form')
    const group = { type: 'Group', label: { vi: 'Nhóm', en: 'Group' }, elements: [] } as const
    const framed = shiftedPart(withFrame(form, 0, { ...group, elements: [] }), [0, 2], -1)
    const into = pathInto(framed, [0, 2])
    expect(into).toEqual([0, 1, 0])
    expect(pathInto(framed, [0, 0])).toBeUndefined()
    const inside = carriedPart(framed, [0, 2], into ?? [])
    const page = (shown: typeof form) => shown.layout.elements[0]?.elements.map((part) => part.type)
    expect(page(inside)).toEqual(['Control', 'Group'])
    expect(inside.layout.elements[0]?.elements[1]).toMatchObject({ elements: [{ type: 'Control' }] })
    const out = pathOut(inside, [0, 1, 0])
    expect(out).toEqual([0, 2])
    expect(carriedPart(inside, [0, 1, 0], out ?? [])).toEqual(framed)
    const title = { vi: 'Liên hệ', en: 'Contact' }
    expect(reworded(inside, [0, 1], title).layout.elements[0]?.elements[1]).toMatchObject({ label: title })
    expect(reworded(inside, [0, 0], title)).toEqual(inside)
  })

  test('a question for a file becomes one for several, and back', () => {
    const one = { ...newField('file', kindNames.file), help: { vi: 'Bản chụp', en: 'A photograph' } }
    const several = severalFiles(one, true)
    expect([isSeveralFiles(one), isSeveralFiles(several), kindOf(several)]).toEqual([false, true, 'file'])
    expect(severalFiles(several, false)).toEqual(one)
  })

  test('an assumption is named by what it is about, and can be shown', () => {
    const spec = blank()
    expect(assumedThing(spec, '/flow/nodes/intake/allotted/amount')?.vi).toBe('Thời gian của bước “Tiếp nhận”')
    expect(assumedThing(spec, '/roles/head/pick')?.en).toBe('Role “Head”')
    expect(assumedThing(spec, '/deadline/cutOff')).toBeUndefined()
    const marked = assumables(spec).reduce(
      (at, { path }) => putAssumption({ path, reason: { vi: 'vì', en: 'because' } }).apply(at),
      spec,
    )
    expect(problemsOf(marked, '2026-01-01').filter(({ code }) => code === 'assumptionNowhere')).toEqual([])
    expect(removeAssumption('/roles/head').apply(marked).assumptions).toHaveLength(marked.assumptions.length - 1)
  })

  test('an end forgets the slip that was taken away', () => {
    const withSlip = putDocument('permit', { title: { vi: 'Giấy phép', en: 'Permit' }, kind: 'result' }).apply(blank())
    const issued = changeNode('granted', 'end', (end) => ({ ...end, document: 'permit' }), {
      says: { vi: '', en: '' },
    }).apply(withSlip)
    expect(issued.flow.nodes.granted).toMatchObject({ document: 'permit' })
    const after = removeDocument('permit').apply(issued)
    expect(after.flow).toEqual(blank().flow)
    expect(after.documents).toEqual({})
    expect(placeOf('/documents/permit/form', issued)).toEqual({
      view: 'documents',
      thing: { kind: 'document', id: 'permit' },
    })
  })

  test('a table grows and shrinks by rows and columns', () => {
    const empty = { inputs: [], outputs: [], hitPolicy: 'unique', rows: [] } as const
    const wide = withOutput(
      withInput(empty, { fact: 'capital' }),
      { title: { vi: 'Lệ phí', en: 'Fee' }, type: 'integer' },
      [],
    )
    const filled = withCell(withNewRow(wide), 0, 'capital', [{ operator: 'lessThan', value: 5 }])
    expect(filled.rows[0]?.when).toEqual({ capital: [{ operator: 'lessThan', value: 5 }] })
    expect(filled.rows[0]?.then).toEqual({ lePhi: 0 })
    expect(withoutInput(filled, 'capital').rows[0]?.when).toEqual({})
  })

  test('a trial can be kept as a scenario that then passes', () => {
    const spec = blank()
    const trial = {
      filedAt: '2025-06-03T09:00',
      channel: 'counter',
      answers: { applicantName: 'Nguyễn Thị A' },
      steps: [
        { at: '2025-06-03T10:00', complete: 'intake', outcome: 'accept' },
        { at: '2025-06-04T10:00', complete: 'appraisal', outcome: 'accept' },
        { at: '2025-06-05T10:00', complete: 'signing', outcome: 'accept' },
      ],
    } as const
    const played = play(spec, trial)
    expect(played.refused).toBeUndefined()
    expect(played.playthrough.state?.result).toBe('granted')
    const kept = scenarioOf(trial, played, 'kept', 'Đủ hồ sơ')
    // Received Tuesday 3 June 2025; three working days: Wednesday, Thursday, Friday 6 June, closing hour 17:00.
    expect(kept.then.due?.committed).toBe('2025-06-06T17:00')
  })
})
