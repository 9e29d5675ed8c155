import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, EXAMPLES, exampleText, motcua } from '../motcua.fixture.ts'

let desk: Desk
let whole: string

beforeAll(async () => {
  desk = await Desk.open()
  whole = await exampleText('household-business')
})

afterAll(() => desk.close())

describe('a spec without problems', () => {
  test('is fine, as a file, as its folder and through stdin', async () => {
    const names = [join(EXAMPLES, 'household-business/spec.json'), join(EXAMPLES, 'liquor-retail-permit'), '-']

    const { code, stdout, stderr } = await motcua(['validate', ...names], { stdin: whole })

    expect(stdout).toBe(names.map((name) => `${name}: no problems\n`).join(''))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('may begin with a byte order mark', async () => {
    expect((await motcua(['validate', '-'], { stdin: `\uFEFF${whole}` })).code).toBe(0)
  })
})

describe('a spec with problems', () => {
  test('each is printed with place and remedy', async () => {
    const path = await desk.put('broken.json', whole.replace('"to": "calculateFee"', '"to": "nowhere"'))

    const { code, stdout } = await motcua(['validate', path, '--lang', 'en'])

    expect(code).toBe(1)
    expect(stdout).toMatch(/broken\.json: \d+ errors?, \d+ warnings?\n/)
    expect(stdout).toMatch(/ {2}error \/flow\/edges\/0.* \(.+\): .*nowhere.*\n {6}→ .+\n/)
  })

  test('a flow in which a dossier gets stuck, with the scenario that leads there', async () => {
    const spec = JSON.parse(whole)
    for (const edge of spec.flow.edges) if (edge.from === 'correctionWait' && edge.to === 'appraise') edge.to = 'intake'
    const path = await desk.put('stuck.json', spec)

    const { code, stdout } = await motcua(['validate', path, '--lang', 'en'])

    expect(code).toBe(1)
    expect(stdout).toMatch(
      / {2}error \/flow\/nodes\/join \(deadlock\): .+\n {6}→ .+\n {6}scenario:\n {8}1\. .+ filed with \{/,
    )
    expect(stdout).toMatch(/ {8}→ refused \(stuck\)\n/)
    const { specs } = JSON.parse((await motcua(['validate', path, '--json'])).stdout)
    expect(specs[0].problems).toMatchObject([{ code: 'deadlock', severity: 'error' }])
    expect(specs[0].problems[0].scenario.then.rejected).toBe('stuck')
  })

  test('as JSON, in both languages, beside one that is fine', async () => {
    const path = await desk.put('unknown.json', { ...JSON.parse(whole), colour: 'red' })

    const { code, stdout } = await motcua(['validate', '--json', path, join(EXAMPLES, 'household-business')])

    expect(code).toBe(1)
    const answer = JSON.parse(stdout)
    expect(answer.passed).toBe(false)
    expect(answer.specs.map(({ passed }: { passed: boolean }) => passed)).toEqual([false, true])
    expect(answer.specs[0].problems).toEqual([
      {
        code: 'unknownKey',
        severity: 'error',
        where: '/colour',
        message: { vi: expect.any(String), en: expect.any(String) },
        remedy: { vi: expect.any(String), en: expect.any(String) },
      },
    ])
  })

  test('warnings alone do not fail', async () => {
    const layout = JSON.parse(whole).layout
    const spec = { ...JSON.parse(whole), layout: { ...layout, nodes: { ...layout.nodes, ghost: { x: 0, y: 0 } } } }

    const { code, stdout } = await motcua(['validate', '-', '--json'], { stdin: JSON.stringify(spec) })

    expect(JSON.parse(stdout).specs[0].problems.map(({ severity }: { severity: string }) => severity)).toEqual([
      'warning',
    ])
    expect(code).toBe(0)
  })
})

describe('what is no spec', () => {
  test('a text that is no JSON: line and column', async () => {
    const path = await desk.put('comma.json', '{\n  "format": "motcua/1",\n}')

    const { code, stdout } = await motcua(['validate', path])

    expect(code).toBe(1)
    expect(stdout).toContain('3:1 (file.not-json): No JSON from line 3, column 1 on: “}” is not expected here.')
  })

  test('bytes that are no UTF-8', async () => {
    const path = await desk.put('latin.json', new Uint8Array([0x22, 0xe9, 0x22]))

    const { code, stdout } = await motcua(['validate', path])

    expect(code).toBe(1)
    expect(stdout).toContain('The file is not written in UTF-8.')
  })

  test.each(['null', '[]', '3', '"spec"', '{}', '['.repeat(100_000) + ']'.repeat(100_000)])(
    'some other JSON (%#)',
    async (stdin) => {
      const { code, stdout, stderr } = await motcua(['validate', '-'], { stdin })

      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      expect(stdout).toMatch(/^-: \d+ errors?/)
    },
  )

  test('a file that is not there, a folder without a spec: wrong usage, the others are judged all the same', async () => {
    const missing = join(desk.folder, 'missing.json')

    const { code, stdout } = await motcua(['validate', missing, desk.folder, join(EXAMPLES, 'household-business')])

    expect(code).toBe(2)
    expect(stdout).toContain(`There is no file ${missing}.`)
    expect(stdout).toContain(`There is no file ${join(desk.folder, 'spec.json')}.`)
    expect(stdout).toContain('household-business: no problems')
  })
})

describe('wrong usage', () => {
  test.each([
    [['validate'], 'motcua validate: name at least one spec.'],
    [['validate', '-', '-'], '"-" (stdin) can be named once.'],
    [['validate', '--json=yes', 'x'], "Option '--json' does not take an argument."],
    [['vaildate', 'x'], 'there is no command "vaildate"'],
    [[], 'Usage: motcua <command>'],
  ])('%j', async (args, sentence) => {
    const { code, stderr } = await motcua(args)

    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('Usage: motcua ')
  })

  test.each([[['--help']], [['validate', '--help']], [['start', '-h']]])('%j is not', async (args) => {
    const { code, stdout, stderr } = await motcua(args)

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Usage: motcua ')
  })
})
