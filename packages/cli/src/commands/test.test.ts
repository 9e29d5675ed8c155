import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLES, exampleText, motcua } from '../motcua.fixture.ts'

describe('scenarios', () => {
  test('of an example pass, and what they touch is told', async () => {
    const { code, stdout } = await motcua(['test', join(EXAMPLES, 'liquor-retail-permit')])

    expect(code).toBe(0)
    expect(stdout).toMatch(/liquor-retail-permit: (\d+) of \1 scenarios pass\n/)
    expect(stdout).toMatch(/ {2}ok {4}organisationInCity: Organisation in a city/)
    expect(stdout).toMatch(/ {2}steps: (\d+)\/\1\n {2}connections: (\d+)\/\2\n {2}decision rows: 4\/4\n/)
  })

  test('that expect something else fail, with what was expected and what was', async () => {
    const whole = await exampleText('household-business')
    const stdin = whole.replace('"committed": "2025-06-06T17:00"', '"committed": "2025-06-05T17:00"')
    expect(stdin).not.toBe(whole)

    const json = await motcua(['test', '-', '--json'], { stdin })
    const { code, stdout } = await motcua(['test', '-', '--lang', 'vi'], { stdin })

    expect(code).toBe(1)
    expect(stdout).toContain('Hẹn trả: mong đợi thứ Năm 05/06/2025, 17:00, thực tế thứ Sáu 06/06/2025, 17:00.')
    expect(json.code).toBe(1)
    const [spec] = JSON.parse(json.stdout).specs
    expect(spec.passed).toBe(false)
    expect(spec.scenarios.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([
      {
        id: expect.any(String),
        passed: false,
        failures: [
          {
            what: 'due.committed',
            expected: '2025-06-05T17:00',
            actual: '2025-06-06T17:00',
            message: { vi: expect.any(String), en: expect.any(String) },
          },
        ],
      },
    ])
  })

  test('that leave something out: coverage names it', async () => {
    const spec = JSON.parse(await exampleText('liquor-retail-permit'))
    const stdin = JSON.stringify({ ...spec, scenarios: spec.scenarios.slice(0, 1) })

    const { code, stdout } = await motcua(['test', '-', '--json'], { stdin })

    expect(code).toBe(0)
    const { rows } = JSON.parse(stdout).specs[0].coverage
    expect(rows).toMatchObject({ covered: 1, total: 4 })
    expect(rows.missing).toHaveLength(3)
  })

  test('of a spec with errors are not played; its problems are told', async () => {
    const whole = await exampleText('household-business')
    const stdin = whole.replace('"to": "calculateFee"', '"to": "nowhere"')

    const { code, stdout } = await motcua(['test', '-'], { stdin })
    const json = await motcua(['test', '-', '--json'], { stdin })

    expect(code).toBe(1)
    expect(stdout).toMatch(/^-: .*, scenarios not played\n/)
    expect(stdout).toContain('→')
    expect(JSON.parse(json.stdout).specs[0]).toMatchObject({ passed: false, scenarios: [], coverage: null })
  })

  test('of a file that is not there: wrong usage', async () => {
    expect((await motcua(['test', 'missing.json'])).code).toBe(2)
  })
})
