import { describe, expect, test } from 'vitest'
import { parseSpec } from '../parse/parse-spec.ts'
import type { Problem } from '../problem.ts'
import { MAX_BYTES, MAX_STEPS } from './file-problems.ts'
import { type ImportedTable, type ImportOptions, importTable } from './import-table.ts'
import { DEFECTS } from './published.fixture.ts'

const HEADER = 'STT;phòng ban chuyển;phòng ban xử lý;thời hạn (ngày làm việc)'

function imported(rows: readonly string[], options: Partial<ImportOptions> = {}): ImportedTable {
  return importTable([HEADER, ...rows].join('\n'), { total: 3, id: 'draft', ...options })
}

/** "code where" of each problem; those of the draft itself, whose places are JSON Pointers, are left out. */
function told({ problems }: ImportedTable): string[] {
  return problems.filter(({ where }) => !where.startsWith('/')).map(({ code, where }) => `${code} ${where}`)
}

function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code)
}

function tasksOf({ spec }: ImportedTable) {
  return Object.values(spec?.flow.nodes ?? {}).flatMap((node) => (node.kind === 'task' ? [node] : []))
}

const FINE = ['1;;Một cửa;1', '2;;Phòng Kinh tế;1,5', '3;;Một cửa;0,5']

describe('the draft', () => {
  const table = imported(FINE)

  test('has nothing wrong but that nobody says how long an applicant may take', () => {
    expect(codes(table.problems)).toEqual(['waitWithoutLimit'])
  })

  test('has a task for each row, with role, time and outcome, one behind the other', () => {
    expect(tasksOf(table).map(({ role, allotted }) => [role, allotted])).toEqual([
      ['unit-mot-cua', { amount: 1, unit: 'working-days' }],
      ['unit-phong-kinh-te', { amount: 1.5, unit: 'working-days' }],
      ['unit-mot-cua', { amount: 0.5, unit: 'working-days' }],
    ])
    const way = table.spec?.flow.edges.filter(({ outcome }) => outcome === undefined || outcome === 'accept')
    expect(way?.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'filing step1',
      'step1 step2',
      'step2 step3',
      'step3 granted',
    ])
  })

  test('takes in as the one-stop mechanism does when the counter comes first', () => {
    const [intake] = tasksOf(table)
    expect(intake?.outcomes.map(({ meaning }) => meaning)).toEqual(['accept', 'supplement', 'refuse'])
    expect(table.spec?.deadline.pausedBy).toEqual(['supplement'])
    expect(table.spec?.flow.nodes.supplement).toMatchObject({ pausesClock: true, for: { from: 'applicant' } })
  })

  test('accepts, and nothing else, when another unit comes first', () => {
    const other = imported(['1;;Phòng Kinh tế;1', '2;;Một cửa;2'])
    expect(tasksOf(other).map(({ outcomes }) => outcomes.map(({ meaning }) => meaning))).toEqual([
      ['accept'],
      ['accept'],
    ])
    expect(other.spec?.deadline.pausedBy).toEqual([])
    expect(codes(other.problems)).toEqual([])
  })

  test('has one role for each unit, with the rule that its name suggests', () => {
    const { spec } = imported(['1;;Một cửa;1', '2;;UBND;1', '3;;Chi cục Thuế;0,5', '4;;Bộ phận Một cửa;0,5'])
    expect(Object.entries(spec?.roles ?? {}).map(([id, { unit }]) => [id, unit])).toEqual([
      ['unit-mot-cua', { rule: 'same' }],
      ['unit-ubnd', { rule: 'parent' }],
      ['unit-chi-cuc-thue', { rule: 'named', unit: 'chi-cuc-thue' }],
    ])
  })

  test('takes a second counter, of another place, for an agency of its own', () => {
    const { spec } = imported(['1;;Bộ phận Một cửa xã Trà Mai;1', '2;;Bộ phận Một cửa huyện Nam Trà My;2'])
    expect(Object.values(spec?.roles ?? {}).map(({ unit }) => unit)).toEqual([
      { rule: 'same' },
      { rule: 'named', unit: 'bo-phan-mot-cua-huyen-nam-tra-my' },
    ])
  })

  test('says of every value that no source states that it is assumed', () => {
    const paths = table.spec?.assumptions.map(({ path }) => path)
    for (const path of [
      ...['/identity/title', '/identity/field', '/identity/level', '/identity/channels', '/deadline/committed'],
      ...['/deadline/pausedBy', '/forms/application', '/components', '/flow/nodes/supplement'],
      ...['/roles/unit-mot-cua/unit', '/flow/nodes/step2/title'],
    ]) {
      expect(paths).toContain(path)
    }
    expect(paths).not.toContain('/deadline/statutory')
    const title = { vi: 'Cấp phép', en: 'Permit' }
    const named = imported(FINE, { title }).spec
    expect(named?.identity.title).toEqual(title)
    expect(named?.assumptions.map(({ path }) => path)).not.toContain('/identity/title')
  })

  test('places every node, in the lane of its role, so that no two boxes touch', () => {
    for (const rows of [FINE, FINE.slice(0, 1), ['1;;Một cửa;1', '2;;Một cửa;2'], ['1;;UBND;1', '2;;Một cửa;2']]) {
      const { spec } = imported(rows)
      const places = Object.values(spec?.layout.nodes ?? {})
      expect(Object.keys(spec?.layout.nodes ?? {}).toSorted()).toEqual(Object.keys(spec?.flow.nodes ?? {}).toSorted())
      for (const [i, a] of places.entries()) {
        for (const b of places.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 200 || Math.abs(a.y - b.y) >= 80).toBe(true)
      }
    }
  })

  test.each([
    'STT,Nội dung công việc,Đơn vị thực hiện,Thời gian\n1,Thẩm định,Phòng Kinh tế,3',
    'Bước,Nội dung công việc,Đơn vị thực hiện,Thời gian\nB1,Thẩm định,Phòng Kinh tế,3',
    'Bước,Nội dung công việc,Đơn vị thực hiện,Thời gian\nBước 1,Thẩm định,Phòng Kinh tế,3',
  ])('takes the names of steps where the table has them: %j', (text) => {
    const table = importTable(text, { total: 3, id: 'draft', unit: 'working-days' })
    expect(codes(table.problems).filter((code) => code !== 'waitWithoutLimit')).toEqual([])
    expect(tasksOf(table)[0]?.title).toEqual({ vi: 'Thẩm định', en: 'Thẩm định' })
  })
})

describe('the columns', () => {
  test.each([
    ['STT\tĐơn vị xử lý\tSố ngày', '1\tMột cửa\t3'],
    ['No.,Handling unit,"Time, days"', '1,One-stop counter,3'],
    ['bước|vai trò|thời gian thực hiện (ngày)', '1|Một cửa|3'],
    ['Thời hạn giải quyết;Bộ phận;TT', '03 ngày;Một cửa;01.'],
    ['BẢNG LUÂN CHUYỂN\n\nsep=;\nghi chú;stt;phòng ban xử lý (nếu có);thời hạn', 'khẩn;1;Một cửa;3'],
  ])('%j are found', (header, row) => {
    const table = importTable(`${header}\n${row}`, { total: 3, id: 'draft' })
    expect(tasksOf(table).map(({ role, allotted }) => [role, allotted])).toEqual([
      [expect.stringMatching(/^unit-/), { amount: 3, unit: 'working-days' }],
    ])
    expect(codes(table.problems).filter((code) => code !== 'table.time-unit-assumed')).toEqual(['waitWithoutLimit'])
  })

  test('what the header says of the unit of time holds', () => {
    const text = (header: string) => `no,unit,${header}\n1,UBND,3`
    const unitIn = (header: string, options: Partial<ImportOptions> = {}) => {
      const table = importTable(text(header), { total: 3, id: 'draft', ...options })
      const { statutory } = table.spec?.deadline ?? {}
      return [statutory && 'unit' in statutory ? statutory.unit : undefined, ...codes(table.problems)]
    }
    expect(unitIn('working days')).toEqual(['working-days'])
    expect(unitIn('Thời hạn (giờ)')).toEqual(['working-hours'])
    expect(unitIn('time (calendar days)')).toEqual(['calendar-days'])
    expect(unitIn('days')).toEqual(['working-days', 'table.time-unit-assumed'])
    expect(unitIn('days', { unit: 'calendar-days' })).toEqual(['calendar-days'])
    expect(unitIn('hours', { unit: 'calendar-days' })).toEqual(['calendar-days', 'table.time-unit-differs'])
  })

  test('that say nothing known are named, with those that are', () => {
    const { spec, problems } = importTable('a;b;c\n1;2;3', { total: 3, id: 'draft' })
    expect(spec).toBeNull()
    expect(codes(problems)).toEqual(['table.header-not-found'])
    expect(problems[0]?.remedy.vi).toContain('STT | phòng ban chuyển | phòng ban xử lý | thời hạn (ngày)')
    expect(problems[0]?.remedy.en).toContain('no | from | unit | days')
  })

  test.each([
    ['STT;phòng ban xử lý', ['table.column-missing 1']],
    ['no,days', ['table.column-missing 1']],
    ['no,from', ['table.column-missing 1', 'table.column-missing 1']],
    ['no,unit,role,days', ['table.column-twice 1:3']],
    ['no,unit,days,time', ['table.column-twice 1:4']],
  ])('%j lack or repeat one: no draft', (header, problems) => {
    const table = importTable(`${header}\n1,a,b,c`, { total: 3, id: 'draft' })
    expect(table.spec).toBeNull()
    expect(told(table)).toEqual(problems)
  })
})

describe('no table at all', () => {
  test.each([
    ['', 'table.empty'],
    ['\uFEFF \r\n\r\n', 'table.empty'],
    [HEADER, 'table.no-rows'],
    [`${HEADER}\n;;;\n\n`, 'table.no-rows'],
    [`${HEADER}\n;;Tổng cộng;3`, 'table.no-rows'],
    [`${HEADER}\n1;;"Một cửa;1\n2;;UBND;2`, 'table.quotes'],
    [`${HEADER}\n1;;"Một" cửa;1`, 'table.quotes'],
    [`${HEADER}\n1;;a\0b;1`, 'table.not-text'],
    [`${HEADER}\n1;;\uD800;1`, 'table.not-text'],
    [`${HEADER}\n${'1;;a;1\n'.repeat(MAX_STEPS + 1)}`, 'table.too-many-rows'],
    [`${HEADER}\n${'1;;a;1\n'.repeat(10_000)}`, 'table.too-many-rows'],
    [`${HEADER}\n${'1;;a;1\n'.repeat(MAX_BYTES / 7)}`, 'table.too-large'],
  ])('%#: %s', (text, code) => {
    const { spec, problems } = importTable(text, { total: 3, id: 'draft' })
    expect(spec).toBeNull()
    expect(codes(problems)).toEqual([code])
  })

  test('a quotation mark is placed on its line, below cells of several lines', () => {
    expect(told(imported(['1;;"a\nb";1', '2;;UBND;1', '3;;"c;1']))).toEqual(['table.quotes 5'])
  })
})

describe('a cell that cannot be read', () => {
  test.each([
    ['1;;UBND;', 'table.time-missing 2:4'],
    ['1;;UBND', 'table.time-missing 2:4'],
    ['1;;UBND;-3', 'table.time-negative 2:4'],
    ['1;;UBND;vài ngày', 'table.time-unreadable 2:4'],
    ['1;;UBND;1.000', 'table.time-ambiguous 2:4'],
    ['1;;UBND;4000', 'table.time-too-long 2:4'],
    ['1;;UBND;4 giờ', 'table.time-unit-differs 2:4'],
    ['1;;UBND;=1+1', 'table.formula 2:4'],
    ['=1+1;;UBND;3', 'table.formula 2:1'],
    ['1;;=HYPERLINK("http://a.example");3', 'table.formula 2:3'],
    [`1;;${'a'.repeat(301)};3`, 'table.cell-too-long 2:3'],
    ['1;;UBND;0;5', 'table.extra-cells 2:5'],
  ])('%j is an error with its place', (row, problem) => {
    const table = imported([row])
    expect(told(table)).toContain(problem)
    expect(table.problems.find(({ code }) => problem.startsWith(code))?.severity).toBe('error')
    expect(tasksOf(table)).toHaveLength(1)
  })

  test('keeps sums from being judged, and the draft from a time that nobody gave', () => {
    const table = imported(['1;;UBND;5', '2;;UBND;5 tuần'])
    expect(told(table)).toEqual(['table.time-unreadable 3:4'])
    expect(tasksOf(table).map(({ allotted }) => allotted)).toEqual([{ amount: 5, unit: 'working-days' }, undefined])
  })

  test.each([
    [['1;;UBND;3', '2;;UBND;0'], ['table.time-zero 3:4']],
    [['1;;UBND;1', ';;UBND;2'], ['table.number-missing 3:1']],
    [['1;;UBND;1', 'II;;UBND;2'], ['table.number-unreadable 3:1']],
    [['1;;;3'], ['table.unit-not-stated 2:3']],
    [['1;;–;3'], ['table.unit-not-stated 2:3']],
    [[';;UBND;3'], ['table.not-numbered 1']],
    [['1;;;1', '2;Một cửa;UBND;2'], ['table.unit-from-next-row 2:3']],
    [['1;;Một cửa;1', '2;Phòng Y tế;UBND;2'], ['table.sender-differs 3:2']],
    [['1;;UBND;1', '2;;UBND;2', ';;Tổng cộng;4'], ['table.total-row-differs 4:4']],
  ])('%j is a warning with its place', (rows, problems) => {
    const table = imported(rows)
    expect(told(table)).toEqual(problems)
    expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test.each([
    [['1;;UBND;½ ngày', '2;;UBND;2,5']],
    [['1;;UBND;0,5', '2;;UBND;02 ngày', '3;;UBND;"0.5"']],
    [['01.;;UBND;1', 'Bước 2;;UBND;2 ngày làm việc']],
    [['1;;"UBND, huyện";3', ';;Tổng;3']],
    [['1;a;Tổng cục Thuế;3']],
    [['1;Công dân;Phòng Y tế;1', '2;P. Y tế;UBND;2']],
  ])('%j is fine', (rows) => {
    expect(told(imported(rows))).toEqual([])
  })

  test.each(['__proto__', 'constructor', 'toString', '=', '123', '🙂', '不'])(
    'a unit called %j does no harm',
    (unit) => {
      const { spec } = imported([`1;;${unit};3`])
      expect(spec).not.toBeNull()
      expect(parseSpec(JSON.parse(JSON.stringify(spec)))).toEqual({ ok: true, spec })
    },
  )

  test('signs that steer a terminal or turn the direction of writing do not get through', () => {
    expect(tasksOf(imported(['1;;Phòng\u001b[31m\u202eY tế;3']))[0]?.title.vi).toBe('Phòng [31m Y tế xử lý')
  })
})

describe('defects', () => {
  function defects(rows: readonly (readonly [number: string, days: string])[], total: number): string[] {
    const { problems } = imported(
      rows.map(([number, days], i) => `${number};;Đơn vị ${i % 2};${days}`),
      { total },
    )
    return problems.filter(({ code }) => DEFECTS.includes(code)).map(({ code, where }) => `${code} ${where}`)
  }
  const numbered = (...days: readonly string[]) => days.map((day, i) => [`${i + 1}`, day] as const)

  test.each([
    [numbered('1', '1', '1'), 3, []],
    [numbered('5', '5', '5', '5'), 20, []],
    [numbered('1', '1'), 3, ['sum_under_header 1:4']],
    [numbered('5'), 3, ['sum_over_header 1:4']],
    [numbered('3', '3'), 3, ['sum_over_header 1:4', 'uniform_default_steps 1:4']],
    [numbered('2', '2', '2'), 5, ['sum_over_header 1:4', 'uniform_default_steps 1:4']],
    [numbered('1', '1', '2'), 5, ['sum_under_header 1:4']],
    [numbered('0,1', '0,2'), 0.3, []],
    [numbered('1/3', '1/3', '1/3'), 1, []],
  ])('times %j of %d', (rows, total, expected) => {
    expect(defects(rows, total)).toEqual(expected)
  })

  test.each([
    ['1 2 3', []],
    ['2 3 4', ['numbering_start 2:1']],
    ['0 1 2', ['numbering_start 2:1']],
    ['1 3 4', ['numbering_gap 3:1']],
    ['1 3 5', ['numbering_gap 3:1', 'numbering_gap 4:1']],
    ['2 4 5', ['numbering_start 2:1', 'numbering_gap 3:1']],
    ['1 3 2', []],
    ['2 1 3', []],
    ['1 2 2', []],
    ['1 ? 3', []],
    ['1 ? 4', ['numbering_gap 4:1']],
    ['? 2 3', []],
    ['1 999999 1000000', ['numbering_gap 3:1']],
  ])('numbers %j', (numbers, expected) => {
    expect(
      defects(
        numbers.split(' ').map((number) => [number, '1']),
        3,
      ),
    ).toEqual(expected)
  })

  test('an order number that repeats or goes back is told by another name', () => {
    expect(told(imported(['1;;UBND;1', '2;;UBND;1', '2;;UBND;1']))).toEqual(['table.number-twice 4:1'])
    expect(told(imported(['1;;UBND;1', '3;;UBND;1', '2;;UBND;1']))).toEqual(['table.number-backwards 4:1'])
  })

  test('are told in both languages, with what to do', () => {
    const { problems } = imported(['2;;UBND;9', '4;;UBND;9', '5;;UBND;9'])
    for (const { message, remedy } of problems) {
      for (const words of [message.vi, message.en, remedy.vi, remedy.en]) expect(words).toMatch(/.{8,}[.…]$/)
    }
    expect(problems[0]?.message.vi).toBe('Các bước cộng lại là 27 ngày làm việc, nhiều hơn tổng 3 ngày làm việc.')
  })
})
