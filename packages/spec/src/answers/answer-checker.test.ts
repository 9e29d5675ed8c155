import { compileCalendar, viCalendar } from '@motcua/calendar'
import { describe, expect, it } from 'vitest'
import { wholeSpec, wholeSpecJson } from '../whole-spec.fixture.ts'
import { createAnswerChecker } from './answer-checker.ts'
import type { Answers } from './answers.ts'
import type { VisibleElement, VisiblePage } from './compile-form.ts'
import { answerProblems, computeFields, visibleControls } from './form-questions.ts'
import { requiredComponents } from './required-components.ts'

const file = `sha256-${'a'.repeat(43)}`
const good: Answers = {
  ownerId: '079090001234',
  ownerBirth: '1990-02-28',
  shopName: 'Cửa hàng Hoa',
  place: 'rented',
  lease: file,
  address: { street: '1 Lê Lợi', commune: 'Bến Thành' },
  members: [{ name: 'An', capital: 60_000_000 }, { name: 'Bình' }],
}
const without = (field: string) => Object.fromEntries(Object.entries(good).filter(([id]) => id !== field))
const context = { today: '2025-02-27' }

function codes(answers: unknown, spec = wholeSpec) {
  return answerProblems(spec, 'application', answers, context).map(({ code, path }) => `${code} ${path}`)
}

describe('checking answers', () => {
  it('given good answers, then no problem, and the computed fields are added', () => {
    const checked = createAnswerChecker(wholeSpec, 'application').check(good, context)
    expect(checked).toEqual({ problems: [], answers: { ...good, ownerAge: 34, capital: 60_000_000 } })
  })

  it.each([
    [without('shopName'), 'missing /shopName'],
    [{ ...good, shopName: '   ' }, 'missing /shopName'],
    [{ ...good, shopName: 'ab' }, 'invalid.minLength /shopName'],
    [{ ...good, shopName: 7 }, 'invalid.type /shopName'],
    [{ ...good, ownerId: '007090001234' }, 'invalid.format /ownerId'],
    [{ ...good, ownerBirth: '2025-02-29' }, 'invalid.format /ownerBirth'],
    [{ ...without('lease'), place: 'boat' }, 'invalid.enum /place'],
    [{ ...good, colour: 'red' }, 'unknownField /colour'],
    [{ ...good, taxCode: '0123456789' }, 'unknownField /taxCode'],
    [{ ...good, place: 'home' }, 'hiddenField /lease'],
    [without('lease'), 'missing /lease'],
    [{ ...good, address: { street: 'x' } }, 'missing /address/commune'],
    [{ ...good, address: { commune: 'x', 'a/b': 1 } }, 'unknownField /address/a~1b'],
    [{ ...good, members: [{ capital: 5 }] }, 'missing /members/0/name'],
    [{ ...good, members: [{ name: 'An', capital: -1 }] }, 'invalid.minimum /members/0/capital'],
    [{ ...good, ownerAge: 20 }, 'computedField /ownerAge'],
    [{ ...good, shopName: 'a'.repeat(10_001) }, 'invalid.maxLength /shopName'],
    [{ ...good, members: [{ name: 'a'.repeat(10_001) }] }, 'invalid.maxLength /members/0/name'],
    [{ ...good, members: Array(21).fill({ name: 7 }) }, 'invalid.maxItems /members'],
    [[], 'notAnswers '],
    [JSON.parse('{"__proto__": 1}'), 'notAnswers '],
    [{ ...good, shopName: '\ud800abc' }, 'notAnswers '],
  ])('given %j, then %s', (answers, expected) => {
    expect(codes(answers)).toEqual([expected])
  })

  it('accepts a computed field sent with its own value', () => {
    expect(codes({ ...good, ownerAge: 34 })).toEqual([])
  })

  it('says it in both languages, in the order of the form', () => {
    const { problems } = createAnswerChecker(wholeSpec, 'application').check({ place: 'rented' }, context)
    expect(problems.map(({ field }) => field)).toEqual(['ownerId', 'shopName', 'lease', 'address'])
    expect(problems[0]?.message).toEqual({ vi: 'Hãy nhập “Số định danh”.', en: 'Enter "Personal id".' })
    expect(problems[2]?.message).toEqual({ vi: 'Hãy đính kèm “Hợp đồng thuê”.', en: 'Attach "Lease".' })
  })

  it('refuses a form that does not exist', () => {
    expect(() => createAnswerChecker(wholeSpec, 'toString')).toThrow(RangeError)
  })
})

function visibleFields(pages: readonly VisiblePage[]) {
  const fieldsIn = (element: VisibleElement): string[] => {
    if ('elements' in element) return element.elements.flatMap(fieldsIn)
    return element.type === 'control' ? [element.field] : []
  }
  return new Set(pages.flatMap(({ elements }) => elements.flatMap(fieldsIn)))
}

describe('what is visible', () => {
  it('follows the conditions, and unknown does not show', () => {
    expect(visibleFields(visibleControls(wholeSpec, 'application', {})).has('lease')).toBe(false)
    expect(visibleFields(visibleControls(wholeSpec, 'application', { place: 'rented' })).has('lease')).toBe(true)
  })

  it('does not count the answer of a field that is hidden meanwhile', () => {
    const spec = wholeSpecJson()
    const page = spec.forms.application.layout.elements[1]
    page.elements[0].when = { fact: 'lease', operator: 'notEqual', value: '' }
    const labels = (answers: Answers) =>
      visibleControls(spec, 'application', answers).flatMap(({ elements }) =>
        elements.filter(({ type }) => type === 'label'),
      )
    expect(labels({ place: 'rented', lease: file })).toHaveLength(1)
    expect(labels({ place: 'home', lease: file })).toHaveLength(0)
  })

  it('sees the facts of the dossier, and leaves out empty pages and controls of wrong conditions', () => {
    const spec = wholeSpecJson()
    spec.forms.tax.layout.elements[0].when = { fact: 'place', operator: 'equal', value: 'home' }
    expect(visibleControls(spec, 'tax', {}, { facts: { place: 'home' } })).toHaveLength(1)
    expect(visibleControls(spec, 'tax', {}, { facts: { place: 'rented' } })).toEqual([])
    spec.forms.tax.layout.elements[0].elements[0].when = { fact: 'nobody', operator: 'equal', value: 1 }
    expect(visibleControls(spec, 'tax', {}, { facts: { place: 'home' } })).toEqual([])
  })
})

describe('computed fields', () => {
  const compute = (computed: object, answers: Answers) => {
    const spec = wholeSpecJson()
    spec.data.properties.ownerAge = { ...spec.data.properties.ownerAge, computed }
    const calendar = compileCalendar(viCalendar)
    return computeFields(spec, 'application', answers, { today: '2025-02-28', calendar }).ownerAge
  }

  it.each([
    [{ op: 'age', from: 'ownerBirth' }, { ownerBirth: '1990-02-28' }, 35],
    [{ op: 'age', from: 'ownerBirth' }, { ownerBirth: '1990-03-01' }, 34],
    [{ op: 'age', from: 'ownerBirth' }, { ownerBirth: 'x' }, undefined],
    [{ op: 'count', of: 'members' }, {}, 0],
    [{ op: 'join', of: ['shopName', 'place'], separator: ', ' }, { shopName: 'Hoa', place: 'home' }, 'Hoa, home'],
    [{ op: 'join', of: ['shopName', 'place'], separator: ', ' }, {}, undefined],
    [{ op: 'difference', from: 'ownerBirth', to: 'ownerBirth' }, { ownerBirth: '2024-02-29' }, 0],
    [{ op: 'addWorkingDays', to: 'ownerBirth', days: 3 }, { ownerBirth: '2025-04-24' }, '2025-04-28'],
    [{ op: 'age', from: 'ownerAge' }, {}, undefined],
  ])('%j of %j is %s', (computed, answers, expected) => {
    expect(compute(computed, answers)).toBe(expected)
  })
})

describe('required components', () => {
  it('follow their conditions and take a replacement', () => {
    const spec = wholeSpecJson()
    spec.components.push({
      ...spec.components[1],
      id: 'deed',
      required: 'always',
      alternativeTo: 'lease',
      field: 'shopName',
    })
    const given = (answers: Answers) =>
      requiredComponents(spec, answers).map(({ component, given: there }) => [component.id, there])
    expect(given({})).toEqual([['application', false]])
    expect(given({ place: 'rented' })).toEqual([
      ['application', false],
      ['lease', false],
    ])
    expect(given({ place: 'rented', shopName: 'x' })).toEqual([
      ['application', false],
      ['lease', true],
    ])
  })
})
