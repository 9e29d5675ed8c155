import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { findCycles } from './cycles.ts'
import { type House, nameOfPackage, type Package, type SourceFile } from './house.ts'
import type { Import } from './imports.ts'

const CORE = ['spec', 'calendar', 'rules']
const BELOW_API = ['insight', 'engine', ...CORE]
const BELOW_RUNTIME = ['api', ...BELOW_API]

/** Who may import whom: the design's table, and nothing else. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  rules: [],
  spec: ['calendar', 'rules'],
  engine: CORE,
  insight: ['engine', ...CORE],
  api: BELOW_API,
  runtime: BELOW_RUNTIME,
  embed: ['api', 'engine', ...CORE],
  studio: ['embed', ...BELOW_RUNTIME],
  cli: ['runtime', ...BELOW_RUNTIME],
}

/** The packages that run under Node; all others must run in a page as well. */
const ON_NODE = ['runtime', 'cli']

const OURS = '@motcua/'

/** An import that the house refuses, and what to do about it. */
export interface WrongArrow {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Judges every import of every file; an empty list means that all arrows are right. */
export function findWrongArrows(house: House): WrongArrow[] {
  const packages = new Map(house.packages.map((each) => [each.name, each]))
  const wrong = house.files.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const message = judgeImport(file, imported, packages, house.tools)
      return message === undefined ? [] : [{ file: file.path, line: imported.line, message }]
    }),
  )
  return [...wrong, ...wrongManifests(house.packages), ...wrongCycles(house.files)]
}

function judgeImport(
  { path }: SourceFile,
  { specifier }: Import,
  packages: ReadonlyMap<string, Package>,
  tools: readonly string[],
): string | undefined {
  if (specifier === undefined) {
    return isTool(path)
      ? undefined
      : 'imports something computed at run time; name the module, so that it can be checked'
  }
  if (specifier.startsWith('.')) return judgeRelative(path, specifier)
  const from = packages.get(nameOfPackage(path))
  if (from === undefined) return undefined
  if (isBuiltin(specifier)) return judgeBuiltin(path, from.name, specifier)
  const [name, subpath] = splitSpecifier(specifier)
  if (name.startsWith(OURS)) {
    const refusal = judgeOurs(from, packages.get(name.slice(OURS.length)), name, subpath)
    if (refusal !== undefined) return refusal
  }
  if (from.dependencies.includes(name) || name === OURS + from.name) return undefined
  if (isTool(path) && tools.includes(name)) return undefined
  return `imports ${name}, which packages/${from.name}/package.json does not name as a dependency`
}

/** A test, what tests share, or a configuration: it runs under Node with the root's tools at hand, and is in no bundle. */
function isTool(path: string): boolean {
  return /\.(test|fixture)\.tsx?$|\.config\.ts$/.test(path)
}

function judgeRelative(path: string, specifier: string): string | undefined {
  const target = resolveRelative(path, specifier)
  if (target.startsWith(`packages/${nameOfPackage(path)}/`)) return undefined
  return `reaches out of its package by path (${specifier}); import what the other package exports`
}

function judgeBuiltin(path: string, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('node:')) return `imports ${specifier}; write node:${specifier}`
  if (ON_NODE.includes(from) || isTool(path)) return undefined
  return `imports ${specifier}, but ${from} must run without Node; take it as an argument`
}

function judgeOurs(from: Package, to: Package | undefined, name: string, subpath: string): string | undefined {
  if (to === undefined) return `imports ${name}, which is no package of this house`
  if (to.name !== from.name && !ARROWS[from.name]?.includes(to.name)) {
    return `${from.name} may not import ${to.name}; it may import ${ARROWS[from.name]?.join(', ') || 'nothing of ours'}`
  }
  if (!to.exports.includes(subpath)) {
    return `reaches into ${name} (${subpath}); that package exports ${to.exports.join(', ')}`
  }
  return undefined
}

/** `@motcua/spec/bpmn` → `['@motcua/spec', './bpmn']`. */
function splitSpecifier(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  return [name, `.${specifier.slice(name.length)}`]
}

function wrongManifests(packages: readonly Package[]): WrongArrow[] {
  return packages.flatMap(({ name, dependencies }) => {
    const file = `packages/${name}/package.json`
    const allowed = ARROWS[name]
    if (allowed === undefined) {
      return [
        {
          file,
          line: 1,
          message: `${name} is not in the table of arrows (test/arrows/judge.ts); decide whom it may import`,
        },
      ]
    }
    return dependencies
      .filter((dependency) => dependency.startsWith(OURS) && !allowed.includes(dependency.slice(OURS.length)))
      .map((dependency) => ({ file, line: 1, message: `names ${dependency}, which ${name} may not import` }))
  })
}

/** Types count too: two files that need each other's types are one file in two halves. */
function wrongCycles(files: readonly SourceFile[]): WrongArrow[] {
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) => (specifier?.startsWith('.') ? [resolveRelative(path, specifier)] : [])),
    ]),
  )
  return findCycles(graph).map((cycle) => ({
    file: cycle[0] ?? '',
    line: 1,
    message: `imports itself in a circle: ${[...cycle, cycle[0]].join(' → ')}`,
  }))
}

function resolveRelative(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
}
