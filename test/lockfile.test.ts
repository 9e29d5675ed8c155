import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completed, forgottenIn, type Lockfile } from './lockfile.ts'

const LOCKFILE: Lockfile = {
  packages: {
    '': {},
    'node_modules/a': {
      version: '1.0.0',
      optionalDependencies: { '@a/linux-x64': '1.0.0', '@a/linux-x64-musl': '1.0.0' },
    },
    'node_modules/@a/linux-x64': { version: '1.0.0', optional: true },
    'node_modules/d-linux-x64': { version: '3.0.0', optional: true },
    'node_modules/d': { version: '4.0.0', optionalDependencies: { 'd-linux-x64': '4.0.0', e: '^1.0.0' } },
    'node_modules/e': { version: '1.2.0', optional: true },
    'node_modules/b/node_modules/c': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { 'c-win32-arm64': '2.0.0', 'c-wasm32-wasi': '2.0.0' },
    },
  },
}

const LOCKFILES = ['package-lock.json', 'test/bench/package-lock.json']

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}

describe('the lockfile', () => {
  test.each(LOCKFILES)('%s lists every platform, so that npm 11 and 12 accept it everywhere', (path) => {
    const lockfile: Lockfile = JSON.parse(read(path))

    const remedy = `run: node packages/cli/bin/run.js test/complete-lockfile.ts ${path}`
    expect(forgottenIn(lockfile), remedy).toEqual([])
  })

  test.each(LOCKFILES)('%s names no registry: whoever installs asks their own', (path) => {
    expect(read(path)).not.toMatch(/"resolved": "https?:/)
  })

  test('with packages forgotten: they are found', () => {
    expect(forgottenIn(LOCKFILE)).toEqual([
      { by: 'node_modules/a', name: '@a/linux-x64-musl', version: '1.0.0' },
      { by: 'node_modules/d', name: 'd-linux-x64', version: '4.0.0' },
      { by: 'node_modules/b/node_modules/c', name: 'c-win32-arm64', version: '2.0.0' },
      { by: 'node_modules/b/node_modules/c', name: 'c-wasm32-wasi', version: '2.0.0' },
    ])
  })

  test('completed: nothing is forgotten, and each addition says what machine it is for', () => {
    const { packages } = completed(LOCKFILE)

    expect(forgottenIn({ packages })).toEqual([])
    expect(packages['node_modules/a/node_modules/@a/linux-x64-musl']).toEqual({
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    })
    expect(packages['node_modules/b/node_modules/c/node_modules/c-win32-arm64']).toMatchObject({
      dev: true,
      os: ['win32'],
    })
    expect(packages['node_modules/b/node_modules/c/node_modules/c-wasm32-wasi']).toEqual({
      version: '2.0.0',
      cpu: ['wasm32'],
      dev: true,
      optional: true,
    })
  })
})
