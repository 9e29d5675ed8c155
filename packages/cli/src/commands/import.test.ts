import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLocal } from '@motcua/calendar'
import { compile, Playthrough, plainOffice, RECEIVING_UNIT } from '@motcua/engine'
import { parseSpec, type Spec } from '@motcua/spec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, EXAMPLES, motcua } from '../motcua.fixture.ts'

const TABLES = join(EXAMPLES, '../packages/spec/src/table/published')
const FINE = 'no,from,unit,days\n1,,Một cửa,1\n2,,Phòng Kinh tế,1.5\n3,,Một cửa,0.5\n'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})

afterAll(() => desk.close())

interface Report {
  readonly spec: unknown
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly where: string }[]
}

async function reportOf(args: readonly string[], stdin?: string | Uint8Array) {
  const { code, stdout, stderr } = await motcua(['import', ...args, '--json'], stdin === undefined ? {} : { stdin })
  expect(stderr).toBe('')
  expect(stdout.trimEnd()).not.toContain('\n')
  const report: Report = JSON.parse(stdout)
  return { code, ...report }
}

function specOf(value: unknown): Spec {
  const parsed = parseSpec(value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.spec
}

function at(local: string): number {
  return parseLocal(local, '+07:00') ?? Number.NaN
}

describe('published tables', async () => {
  const expected: readonly { id: string; days: number; codes: readonly string[] }[] = JSON.parse(
    await readFile(join(TABLES, 'expected.json'), 'utf8'),
  )

  test.each(expected)('$id has the defects $codes', async ({ id, days, codes }) => {
    const { code, spec, problems } = await reportOf([join(TABLES, `${id}.csv`), '--days', `${days}`])

    const defects = problems.filter((problem) => /^(sum|numbering|uniform)_/.test(problem.code))
    expect(defects.map((problem) => problem.code).toSorted()).toEqual(codes.toSorted())
    expect(code).toBe(codes.length === 0 ? 0 : 1)
    expect(specOf(spec).id).toBe(id)
  })
})

describe('the draft', () => {
  test('runs: a dossier is filed, supplemented, goes through every step and is granted', async () => {
    const { spec } = await reportOf([join(TABLES, 'phuocson-17.csv'), '--days', '10'])
    const draft = specOf(spec)
    const play = new Playthrough(compile(draft, 'hash'), plainOffice(draft), RECEIVING_UNIT)

    expect([
      play.file(at('2025-06-02T09:00'), 'counter', { applicantName: 'Lê An' }),
      play.complete(at('2025-06-02T10:00'), 'step1', 'supplement', { reason: 'thiếu bản sao' }),
      play.message(at('2025-06-03T09:00'), 'supplement', { applicantName: 'Lê Văn An' }),
      ...['step1', 'step2', 'step3', 'step4'].map((node, i) =>
        play.complete(at(`2025-06-0${i + 4}T10:00`), node, 'accept'),
      ),
    ]).toEqual(Array(7).fill(undefined))
    expect(play.state?.result).toBe('granted')
  })

  test('may be refused at the counter', async () => {
    const { spec } = await reportOf(['-', '--days', '3'], FINE)
    const draft = specOf(spec)
    const play = new Playthrough(compile(draft, 'hash'), plainOffice(draft), RECEIVING_UNIT)
    play.file(at('2025-06-02T09:00'), 'counter', { applicantName: 'Lê An' })
    play.complete(at('2025-06-02T10:00'), 'step1', 'refuse', { reason: 'không thuộc thẩm quyền' })

    expect(play.state?.result).toBe('refused')
  })

  test('is written to a file, which passes motcua validate; a file that is there stays unless it is forced', async () => {
    const table = await desk.put('steps.csv', FINE)
    const out = join(desk.folder, 'draft.json')
    const args = ['import', table, '--days', '3', '--unit', 'working-days', '--out', out]

    const first = await motcua([...args, '--lang', 'en'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toContain(`The draft: 3 steps, 2 roles, 14 assumptions. It is written to ${out}.`)
    expect((await motcua(['validate', out])).code).toBe(0)

    await writeFile(out, 'mine')
    const second = await motcua(args)
    expect(second.code).toBe(2)
    expect(second.stderr).toContain(`${out} is there already; name another file, or add --force.`)
    expect(await readFile(out, 'utf8')).toBe('mine')

    const { code, spec } = await reportOf([...args.slice(1), '--force'])
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(spec)
  })

  test('counts in the unit that is asked for, its total with a decimal comma', async () => {
    const { spec } = await reportOf(['-', '--days', '3,0', '--unit', 'calendar-days'], FINE)

    expect(specOf(spec).deadline.statutory).toEqual({ amount: 3, unit: 'calendar-days' })
  })

  test('is not made, and not written, where no step can be read', async () => {
    const table = await desk.put('other.csv', 'a,b\n1,2\n')
    const out = join(desk.folder, 'none.json')

    const { code, stdout } = await motcua(['import', table, '--days', '3', '--out', out, '--lang', 'vi'])

    expect(code).toBe(1)
    expect(stdout).toMatch(/other\.csv: 1 lỗi, 0 cảnh báo\n {2}lỗi \(toàn bộ\) \(table\.header-not-found\): /)
    expect(stdout).toContain('\nChưa lập được bản nháp.\n')
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })
})

describe('what is no table', () => {
  test('of 50 MB is refused, from a file and from stdin', async () => {
    const huge = new Uint8Array(50_000_000).fill(0x31)
    const table = await desk.put('huge.csv', huge)

    for (const { code, spec, problems } of [
      await reportOf([table, '--days', '3']),
      await reportOf(['-', '--days', '3'], huge.subarray(0, 5_000_000)),
    ]) {
      expect({ code, spec }).toEqual({ code: 1, spec: null })
      expect(problems.map((problem) => problem.code)).toEqual(['table.too-large'])
    }
  })

  test('has its place in words when something is wrong with a cell', async () => {
    const { code, stdout } = await motcua(['import', '-', '--days', '3'], { stdin: 'no,unit,days\n1,UBND,=1+2\n' })

    expect(code).toBe(1)
    expect(stdout).toContain('error 2:3 (table.formula): Line 2, column "days": "=1+2" is a formula')
    expect(stdout).toContain('→ Replace it by its value.')
  })

  test('is not there, or is a folder: wrong usage', async () => {
    const missing = join(desk.folder, 'missing.csv')
    const { code, problems } = await reportOf([missing, '--days', '3'])
    expect(code).toBe(2)
    expect(problems).toMatchObject([{ code: 'file.unreadable', message: { en: `There is no file ${missing}.` } }])
    expect((await reportOf([desk.folder, '--days', '3'])).code).toBe(2)
  })
})

describe('wrong usage', () => {
  test.each([
    [['--days', '3'], 'name one table of steps.'],
    [['a.csv', 'b.csv', '--days', '3'], 'name one table of steps.'],
    [['a.csv'], '--days is missing'],
    [['a.csv', '--days', 'twelve'], '--days is "twelve"'],
    [['a.csv', '--days', '0'], '--days is "0"'],
    [['a.csv', '--days=-3'], '--days is "-3"'],
    [['a.csv', '--days', '4000'], '--days is "4000"'],
    [['a.csv', '--days', '12 giờ'], '--days is "12 giờ"'],
    [
      ['a.csv', '--days', '3', '--unit', 'days'],
      '--unit is "days"; write working-days, working-hours or calendar-days.',
    ],
    [['a.csv', '--days', '3', '--force'], '--force goes with --out.'],
    [['a.csv', '--days', '3', '--colour', 'red'], "Unknown option '--colour'."],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await motcua(['import', ...args])

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`motcua import: ${sentence}`)
    expect(stderr).toContain('Usage: motcua import <steps.csv')
  })

  test('a draft never replaces the table that it comes from, nor goes where no file can be', async () => {
    const table = await desk.put('own.csv', FINE)

    const own = await motcua(['import', table, '--days', '3', '--out', table, '--force'])
    const folder = await motcua(['import', table, '--days', '3', '--out', desk.folder, '--force'])

    expect([own.code, folder.code]).toEqual([2, 2])
    expect(own.stderr).toContain('--out names the table itself')
    expect(folder.stderr).toContain('cannot be written')
    expect(await readFile(table, 'utf8')).toBe(FINE)
  })
})
