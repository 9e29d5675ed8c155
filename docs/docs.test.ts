import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { openApiDocument, type Route, routes } from '@motcua/api'
import { BUILT_IN_CALENDARS, CALENDAR_PROBLEM_CODES, PUBLICATION_PROBLEM_CODES } from '@motcua/calendar'
import { runScenarios } from '@motcua/engine'
import { AGGREGATES, checkRuleSet, checkTable, HIT_POLICIES, OPERATORS } from '@motcua/rules'
import { lintSpec, type Problem, parseSpec } from '@motcua/spec'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = globSync(['*.md', '{docs,examples}/**/*.md'], { cwd: ROOT }).sort()
const WRITTEN = PAGES.filter((page) => !page.startsWith('docs/adr/'))

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The fenced blocks of a language, without their fences. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, body = '']) => body)
}

/** The cells of every table row under a heading, the heads of tables left out. */
function rowsUnder(text: string, heading: string): string[][] {
  const start = text.indexOf(`\n${heading}\n`)
  expect(start, `the heading "${heading}"`).toBeGreaterThan(-1)
  const section = text.slice(start + heading.length + 2).split(/\n#{2,3} /)[0] ?? ''
  return rowsOf(section)
}

function rowsOf(section: string): string[][] {
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  const isRule = (line: string | undefined) => line !== undefined && /^\|( *-+ *\|)+$/.test(line)
  const rows = lines.filter((line, i) => !isRule(line) && !isRule(lines[i + 1]))
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split(' |')
      .map((cell) => cell.trim()),
  )
}

function code(cell: string | undefined): string {
  return /^`([^`]*)`/.exec(cell ?? '')?.[1] ?? ''
}

/** The names in backticks of one column. */
function codesIn(rows: readonly string[][], column = 0): string[] {
  return rows.flatMap((row) => [...(row[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

function headingId(line: string): string {
  const text = line.replace(/^#+ /, '').toLowerCase()
  return text.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')
}

describe('links', () => {
  test.each(PAGES)('of %s lead somewhere', (page) => {
    const text = read(page).replace(/```[\s\S]*?```/g, '')
    const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return []
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(ROOT, file))) return [target]
      if (anchor === undefined) return []
      const ids = read(file)
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .map(headingId)
      return ids.includes(anchor) ? [] : [target]
    })
    expect(dead).toEqual([])
  })
})

test.each(WRITTEN.filter((page) => read(page).includes('```json')))('the JSON of %s parses', (page) => {
  for (const block of blocks(read(page), 'json')) expect(() => JSON.parse(block), block).not.toThrow()
})

describe('the spec', () => {
  const text = read('docs/reference/spec-format.md')

  /** The first example of each part, put together. */
  function exampleSpec(): Record<string, unknown> {
    const spec: Record<string, unknown> = JSON.parse(blocks(text, 'json')[0] ?? '')
    for (const [, part = '', body = ''] of text.matchAll(/^## `(\w+)`\n([\s\S]*?)(?=^## )/gm)) {
      spec[part] = JSON.parse(blocks(body, 'json')[0] ?? '')
    }
    return spec
  }

  test('that its examples make up is in order, and its scenarios pass', () => {
    const parsed = parseSpec(exampleSpec())
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    expect(lintSpec(parsed.spec, { today: '2026-01-01' })).toEqual([])
    expect(runScenarios(parsed.spec).runs.flatMap(({ failures }) => failures)).toEqual([])
  })

  test('takes every node, wait, message and reminder that is shown', () => {
    const shownIn = (heading: string): Record<string, unknown>[] =>
      blocks(text.slice(text.indexOf(heading)).split(/\n## /)[0] ?? '', 'json').map((block) => JSON.parse(block))
    const [, deadline] = shownIn('## `deadline`')
    const [first = {}, ...more] = shownIn('## `flow`')
    const waits = more.filter(Array.isArray).flat()
    const parts = more.filter((part) => !Array.isArray(part) && 'onMessage' in part)
    const nodes = more.filter((part) => !Array.isArray(part) && !('onMessage' in part))
    expect([waits.length, parts.length, nodes.length]).toEqual([4, 1, 5])
    const title = { vi: 'Chờ', en: 'Wait' }
    const shown = waits.map((one, i) => [`w${i}`, { kind: 'wait', title, for: one, pausesClock: false }])
    const whole = exampleSpec()
    const parsed = parseSpec({
      ...whole,
      deadline: { ...Object(whole.deadline), ...deadline },
      flow: { ...first, ...parts[0], nodes: Object.assign(Object.fromEntries(shown), ...nodes) },
    })
    expect(parsed).toMatchObject({ ok: true })
  })

  test('has the node kinds that the page lists', () => {
    const files = globSync('packages/spec/src/nodes/*.ts', { cwd: ROOT }).map((file) =>
      file.replace(/.*[\\/]|\.ts$/g, ''),
    )
    const kinds = files.filter((name) => name !== 'node' && name !== 'registry')
    const listed = rowsUnder(text, '## `flow`').map(([kind]) => code(kind))
    expect(listed.sort()).toEqual(kinds.sort())
  })

  test('is found wrong with the codes that the page lists', () => {
    const listed = rowsUnderAll(text, text.indexOf('## What can be wrong')).map(
      ([name, severity]) => `${code(name)} ${severity}`,
    )
    expect([...new Set(listed)].sort()).toEqual([...codesInSources()].sort())
  })

  /** What the sources call: `errorAt('code', …`, `warningAt('code', …`, and the texts of the rules and of the check. */
  function codesInSources(): Set<string> {
    const found = new Set<string>(['shape.… error', 'flowNotDecided warning'])
    const words = /const WORDS[^{]*= \{([\s\S]*?)\n\}\n/.exec(read('packages/engine/src/check/finding.ts'))?.[1] ?? ''
    for (const [, name] of words.matchAll(/^ {2}(\w+): \{/gm)) found.add(`${name} error`)
    for (const file of globSync('packages/spec/src/{lint,parse}/*.ts', { cwd: ROOT })) {
      for (const [, severity, argument = ''] of read(file).matchAll(/\b(error|warning)At\(\s*([^\n]*?)(?:, |\n)/g)) {
        for (const [, name] of argument.matchAll(/'(\w+)'/g)) found.add(`${name} ${severity}`)
      }
    }
    const texts = /const TEXTS = \{([\s\S]*?)\n\} as const/.exec(read('packages/rules/src/problem.ts'))?.[1] ?? ''
    for (const [, name] of texts.matchAll(/^ {2}(\w+): \[/gm)) {
      found.add(`${name} ${name === 'notDecided' ? 'warning' : 'error'}`)
    }
    return found
  }
})

function rowsUnderAll(text: string, from: number): string[][] {
  return rowsOf(text.slice(from))
}

test('a table is found wrong with the codes that the page lists', () => {
  const text = read('docs/how-to/import-a-table.md')
  const listed = rowsUnderAll(text, text.indexOf('## What can be wrong')).map(([name]) => code(name))
  const sources = globSync('packages/spec/src/table/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', '**/*.fixture.ts'] })
  const codes = sources.flatMap((file) => [
    ...read(file).matchAll(/'(table\.[a-z0-9-]+|(?:sum|numbering|uniform)_[a-z_]+)'/g),
  ])
  expect(listed.toSorted()).toEqual([...new Set(codes.map(([, name]) => name))].toSorted())
})

describe('conditions and tables', () => {
  const page = 'docs/reference/conditions-and-tables.md'
  const text = read(page)
  const types = {
    purpose: { type: 'string', values: ['meeting', 'celebration'] },
    guests: { type: 'integer', minimum: 1, maximum: 500 },
  } as const

  test('lists the operators, hit policies and aggregates that there are', () => {
    const listed = codesIn([...rowsUnder(text, '## Conditions'), ...rowsUnder(text, '## Decision tables')])
    expect(listed).toEqual(expect.arrayContaining([...OPERATORS, ...HIT_POLICIES, ...AGGREGATES]))
    const known = new Set<string>([...OPERATORS, ...HIT_POLICIES, ...AGGREGATES])
    const parts = ['all', 'any', 'not', 'fact', 'path', 'value', 'name', 'priority']
    expect(listed.filter((name) => !known.has(name) && !parts.includes(name))).toEqual([])
  })

  test('shows a table and a rule set without a problem', () => {
    const [, table, ruleSet] = blocks(text, 'json').map((block) => JSON.parse(block))
    expect(checkTable(table, types)).toEqual([])
    expect(checkRuleSet(ruleSet, types)).toEqual([])
  })
})

describe('the API', () => {
  const text = read('docs/reference/api.md')
  const permissions = read('packages/runtime/src/access/permissions.ts')
  const problems = read('packages/runtime/src/http/problem.ts')

  test('has the routes that the page lists, under the same permissions', () => {
    const actions = new Map(
      [...permissions.matchAll(/^ {2}(\w+): '([\w.]+)',$/gm)].map(([, name, action]) => [name, action]),
    )
    const visitor = /const VISITOR[^=]*= \[([^\]]*)\]/.exec(permissions)?.[1] ?? ''
    const wants = { key: '`key`', ifMatch: '`If-Match`', bytes: 'the bytes as body' }
    const expected = Object.entries<Route>(routes).map(([name, route]) => {
      const action = actions.get(name)
      const needs = `\`${action}\`${visitor.includes(`'${action}'`) ? ' (visitor)' : ''}`
      const wanted = route.wants === undefined ? '' : wants[route.wants]
      return [route.method, `\`${route.path}\``, route.summary, needs, wanted]
    })
    expect(rowsUnder(text, '## Routes')).toEqual(expected)
    expect(Object.keys(openApiDocument('http://host', '1'))).toContain('paths')
  })

  test('has the problems that the page lists', () => {
    const kinds = problems.matchAll(/^ {2}(\w+): \{ status: (\d+), title: \{ vi: '[^']*', en: '([^']*)' \} \},$/gm)
    const expected = [...kinds].map(([, name, status, title]) => [status, `\`${name}\``, title])
    expect(rowsUnder(text, '## Problems')).toEqual(expected)
  })

  test('has the sign-in routes that the page lists', () => {
    const source = read('packages/runtime/src/sign-in/routes.ts')
    const mounted = [...source.matchAll(/method: '(\w+)', url: '([^']+)'/g)].map(([, method, url]) => [method, url])
    expect(rowsUnder(text, '## Sign-in').map(([method, path]) => [method, code(path)])).toEqual(mounted)
  })
})

describe('the command line', () => {
  const text = read('docs/reference/cli.md')
  const motcua = (args: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'packages/cli/src/main.ts'), ...args], { cwd: ROOT, encoding: 'utf8' })

  test('takes the options that the page says', () => {
    for (const usage of blocks(text, 'text')) {
      const [command = ''] = usage.split(' ')
      expect(motcua([command, '--help']).stdout).toBe(`Usage: motcua ${usage}`)
    }
    const listed = [...motcua(['--help']).stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name)
    expect(blocks(text, 'text').map((usage) => usage.split(' ')[0])).toEqual(listed)
  })

  test('answers as the pages show', () => {
    for (const page of WRITTEN) {
      for (const block of blocks(read(page), 'console')) {
        const [line = '', ...answer] = block.split('\n')
        expect(motcua(line.replace(/^\$ motcua /, '').split(' ')).stdout, line).toBe(answer.join('\n'))
      }
    }
  })

  test('works out the due dates of the page', () => {
    for (const [options, due, why] of rowsUnder(read('docs/reference/deadlines.md'), '## Worked examples')) {
      const answer = JSON.parse(motcua(['due', ...code(options).split(' '), '--json']).stdout)
      expect(answer.due?.slice(0, 16) ?? 'none', options).toBe(due)
      expect(answer.provisional === true, options).toBe(why?.startsWith('provisional'))
    }
  })

  test('knows the calendars that the page lists', () => {
    const listed = codesIn(rowsUnder(read('docs/reference/deadlines.md'), '## The calendar'))
    expect(listed).toEqual([...BUILT_IN_CALENDARS.keys()])
  })

  test('refuses a calendar with the codes that the page lists', () => {
    const listed = codesIn(rowsUnder(read('docs/reference/deadlines.md'), "## A calendar of one's own")).filter(
      (code) => code.startsWith('calendar.'),
    )
    expect(listed.sort()).toEqual([...CALENDAR_PROBLEM_CODES].sort())
    const page = rowsUnder(read('docs/reference/deadlines.md'), '## When a new version of a calendar is published')
    expect(codesIn(page)).toEqual(PUBLICATION_PROBLEM_CODES)
  })

  test('counts the kinds of ledger entries that the page names', () => {
    const source = read('packages/calendar/src/ledger-entry.ts')
    const text = read('docs/reference/deadlines.md')
    const [, entry = ''] = /interface LedgerEntry \{([\s\S]*?)\n\}/.exec(source) ?? []
    const optional = [...entry.matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name)
    expect(codesIn(rowsUnder(text, '## The ledger'))).toEqual(optional)
    const kinds = text.slice(text.indexOf('The kinds are'), text.indexOf('```console')).matchAll(/`(\w+)`/g)
    for (const [, kind] of kinds) expect(source).toContain(`'${kind}'`)
  })
})

describe('the pages', () => {
  const sources = globSync('packages/{studio,embed}/src/**/*.{ts,tsx}', { cwd: ROOT }).map(read).join('\n')

  test('have the keys that are listed', () => {
    const used = [...sources.matchAll(/combo: '([^']+)'/g)].map(([, combo = '']) => combo)
    const listed = codesIn(rowsOf(read('docs/reference/keys.md')), 1).filter((key) => !key.startsWith('Alt '))
    expect([...new Set(listed)].sort()).toEqual([...new Set(used)].sort())
    expect(sources).toMatch(/combo: `Alt \$\{\(index \+ 1\) % 10\}`/)
  })

  test.each(WRITTEN)('say the words that %s quotes, in both languages', (page) => {
    const missing = [
      ...read(page)
        .replace(/\n/g, ' ')
        .matchAll(/\*\*([^*]+)\*\* \/ +[*_]([^*_]+)[*_]/g),
    ].filter(([, vi = '', en = '']) => {
      return !(sources.includes(`'${vi}'`) && sources.includes(`'${en}'`))
    })
    expect(missing.map(([words]) => words)).toEqual([])
  })
})

describe('the form element', () => {
  const text = read('docs/how-to/embed-a-form.md')

  test('has the attributes and properties that the page lists', () => {
    const source = read('packages/embed/src/form/form-settings.ts')
    const declared = /static override properties = \{([\s\S]*?)\n {2}\}/.exec(source)?.[1] ?? ''
    const properties = [...declared.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)].map(([, name = '', how = '']) => ({
      name,
      how,
    }))
    const attributes = properties
      .filter(({ how }) => !how.includes('attribute: false'))
      .map(({ name, how }) => /attribute: '([\w-]+)'/.exec(how)?.[1] ?? name)
    expect(
      rowsOf(text.slice(text.indexOf('### Attributes'), text.indexOf('As a property only'))).map(([name]) =>
        code(name),
      ),
    ).toEqual(attributes)
    const alone = properties.filter(({ how }) => how.includes('attribute: false')).map(({ name }) => name)
    const line = text.slice(text.indexOf('As a property only'), text.indexOf('| event'))
    expect([...line.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(alone.sort())
  })

  test('fires the events that the page lists', () => {
    const fired = [...read('packages/embed/src/form/motcua-form.ts').matchAll(/@fires ([\w-]+)/g)].map(
      ([, name]) => name,
    )
    const listed = rowsOf(text.slice(text.indexOf('| event'), text.indexOf('### Look'))).map(([name]) => code(name))
    expect(listed.sort()).toEqual(fired.sort())
  })
})

test('the README names the settings that are read', () => {
  const listed = rowsUnder(read('README.md'), '## Settings').map(([name]) => code(name))
  const host = read('packages/runtime/src/host/environment.ts').matchAll(/environment\.([A-Z_]+)/g)
  expect(listed).toEqual([...new Set([...host].map(([, name]) => name)), 'MOTCUA_TEST_MONGO_URL'])
})

test('the findings of a verified history are those that the page lists', () => {
  const source = read('packages/engine/src/commit/verify-history.ts')
  const union = source.slice(source.indexOf('export type FindingCode'), source.indexOf('export interface Finding'))
  const codes = [...union.matchAll(/\| '(\w+)'/g)].map(([, name]) => name)
  expect(rowsUnder(read('docs/how-to/verify-an-export.md'), '## Findings').map(([name]) => code(name))).toEqual(codes)
})

test('what a page says of a problem is what a problem is', () => {
  const parsed = parseSpec({ format: 'motcua/99' })
  const [problem]: readonly Problem[] = parsed.ok ? [] : parsed.problems
  expect(problem).toMatchObject({ code: 'newerFormat', severity: 'error', where: '/format' })
})
