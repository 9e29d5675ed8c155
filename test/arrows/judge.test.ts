import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type House, readHouse } from './house.ts'
import { importsOf } from './imports.ts'
import { findWrongArrows } from './judge.ts'

const ours = (name: string, dependencies: string[] = [], exports = ['.']) => ({ name, dependencies, exports })

const PACKAGES = [
  ours('calendar'),
  ours('rules'),
  ours('spec', ['@motcua/calendar', '@noble/hashes'], ['.', './bpmn']),
  ours('engine', ['@motcua/spec']),
  ours('runtime', ['@motcua/engine']),
]

/** The house with these files in it, each given as its text. */
function houseOf(sources: Record<string, string>): House {
  const files = Object.entries(sources).map(([path, source]) => ({ path, imports: importsOf(path, source) }))
  return { packages: PACKAGES, files, tools: ['vitest'] }
}

function messagesFor(path: string, source: string): string[] {
  return findWrongArrows(houseOf({ [path]: source })).map((wrong) => wrong.message)
}

describe('what is right', () => {
  test.each([
    ['an arrow of the table', 'packages/spec/src/a.ts', `import { due } from '@motcua/calendar'`],
    ['an exported subpath', 'packages/engine/src/a.ts', `import '@motcua/spec'`],
    ['a dependency by subpath', 'packages/spec/src/a.ts', `import { sha256 } from '@noble/hashes/sha2.js'`],
    ['node: in the runtime', 'packages/runtime/src/a.ts', `import 'node:fs'`],
    ['node: in a test of a pure package', 'packages/rules/src/a.test.ts', `import 'node:fs'; import 'vitest'`],
    ['a word in a comment', 'packages/rules/src/a.ts', `// import 'node:fs'\nexport const text = "import 'node:fs'"`],
  ])('%s', (_, path, source) => {
    expect(messagesFor(path, source)).toEqual([])
  })
})

describe('what is refused', () => {
  test.each([
    ['an arrow upwards', 'packages/spec/src/a.ts', `import '@motcua/engine'`, 'spec may not import engine'],
    [
      'a type is an arrow',
      'packages/spec/src/a.ts',
      `import type { A } from '@motcua/engine'`,
      'spec may not import engine',
    ],
    [
      'an inline type',
      'packages/spec/src/a.ts',
      `export type A = import('@motcua/engine').A`,
      'spec may not import engine',
    ],
    ['a re-export', 'packages/spec/src/a.ts', `export { a } from '@motcua/engine'`, 'spec may not import engine'],
    ['a dynamic import', 'packages/spec/src/a.ts', `await import('@motcua/engine')`, 'spec may not import engine'],
    ['a computed import', 'packages/spec/src/a.ts', `await import(name)`, 'computed at run time'],
    ['an arrow in a test', 'packages/spec/src/a.test.ts', `import '@motcua/engine'`, 'spec may not import engine'],
    ['past the exports', 'packages/engine/src/a.ts', `import '@motcua/spec/src/hash.ts'`, 'reaches into @motcua/spec'],
    ['out by path', 'packages/engine/src/a.ts', `import '../../spec/src/index.ts'`, 'reaches out of its package'],
    ['Node in a pure package', 'packages/engine/src/a.ts', `import 'node:crypto'`, 'must run without Node'],
    ['Node without its prefix', 'packages/runtime/src/a.ts', `import 'fs'`, 'write node:fs'],
    ['what the manifest lacks', 'packages/runtime/src/a.ts', `import 'fastify'`, 'does not name as a dependency'],
    ['a tool outside tests', 'packages/runtime/src/a.ts', `import 'vitest'`, 'does not name as a dependency'],
    ['an allowed arrow the manifest lacks', 'packages/spec/src/a.ts', `import '@motcua/rules'`, 'does not name'],
  ])('%s', (_, path, source, message) => {
    expect(messagesFor(path, source)).toEqual([expect.stringContaining(message)])
  })

  test('a circle of files, also one that only types close, told once and with its way', () => {
    const wrong = findWrongArrows(
      houseOf({
        'packages/rules/src/a.ts': `import './b.ts'`,
        'packages/rules/src/b.ts': `import './c.ts'; import './d.ts'`,
        'packages/rules/src/c.ts': `import type { A } from './a.ts'`,
        'packages/rules/src/d.ts': '',
      }),
    )

    expect(wrong.map(({ message }) => message)).toEqual([
      'imports itself in a circle: packages/rules/src/a.ts → packages/rules/src/b.ts → packages/rules/src/c.ts → packages/rules/src/a.ts',
    ])
  })

  test('a manifest that names a package it may not import, and a package nobody decided about', () => {
    const packages = [ours('calendar', ['@motcua/rules']), ours('drawer')]

    expect(findWrongArrows({ packages, files: [], tools: [] }).map(({ message }) => message)).toEqual([
      'names @motcua/rules, which calendar may not import',
      expect.stringContaining('drawer is not in the table'),
    ])
  })

  test('the place is file and line', () => {
    const [wrong] = findWrongArrows(houseOf({ 'packages/spec/src/a.ts': `const a = 1\n\nimport '@motcua/engine'` }))

    expect(wrong).toMatchObject({ file: 'packages/spec/src/a.ts', line: 3 })
  })
})

test('the reader finds the packages and the files of this checkout', () => {
  const house = readHouse(fileURLToPath(new URL('../..', import.meta.url)))

  expect(house.packages.map(({ name }) => name)).toContain('calendar')
  expect(house.files.find(({ path }) => path === 'packages/cli/bin/motcua.js')?.imports.length).toBeGreaterThan(0)
})
