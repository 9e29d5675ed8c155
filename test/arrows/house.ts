import { globSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { type Import, importsOf } from './imports.ts'

/** One package of the house, as its manifest describes it. */
export interface Package {
  /** The folder's name under `packages/`: `calendar`. */
  readonly name: string
  /** What others may import: `.`, `./bpmn`. */
  readonly exports: readonly string[]
  /** Every package its manifest allows it to import at run time. */
  readonly dependencies: readonly string[]
}

/** A source file with what it imports. */
export interface SourceFile {
  /** From the root, with forward slashes: `packages/calendar/src/index.ts`. */
  readonly path: string
  readonly imports: readonly Import[]
}

/** Everything the arrows are judged by. */
export interface House {
  readonly packages: readonly Package[]
  readonly files: readonly SourceFile[]
  /** What tests and configurations may import besides: the root's devDependencies. */
  readonly tools: readonly string[]
}

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * Reads manifests and sources of every package in a checkout.
 * @throws Error when a manifest or source does not parse.
 */
export function readHouse(root: string): House {
  const packages = globSync('packages/*/package.json', { cwd: root }).map((path) => {
    const manifest = readManifest(join(root, path))
    return {
      name: nameOfPackage(slashed(path)),
      exports: Object.keys(manifest.exports ?? {}),
      dependencies: Object.keys(manifest.dependencies ?? {}),
    }
  })
  const sources = globSync('packages/*/{*.ts,{src,bin}/**/*.{ts,tsx,js}}', { cwd: root }).map(slashed).sort()
  const files = sources.map((path) => ({ path, imports: importsOf(path, readFileSync(join(root, path), 'utf8')) }))
  return { packages, files, tools: Object.keys(readManifest(join(root, 'package.json')).devDependencies ?? {}) }
}

/** The package that a path lies in: `packages/calendar/src/due.ts` → `calendar`. */
export function nameOfPackage(path: string): string {
  return path.split('/')[1] ?? ''
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function slashed(path: string): string {
  return path.split(sep).join(posix.sep)
}
