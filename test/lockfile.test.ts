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
      optionalDependencies: { 'c-win32-arm64': '2.0.0' },
    },
  },
}

describe('the lockfile', () => {
  test('of this checkout lists every platform, so that npm 11 and 12 accept it everywhere', () => {
    const lockfile: Lockfile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

    expect(forgottenIn(lockfile), 'run: node packages/cli/bin/run.js test/complete-lockfile.ts').toEqual([])
  })

  test('names no registry: whoever installs asks their own', () => {
    expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved": "https?:/)
  })

  test('with packages forgotten: they are found', () => {
    expect(forgottenIn(LOCKFILE)).toEqual([
      { by: 'node_modules/a', name: '@a/linux-x64-musl', version: '1.0.0' },
      { by: 'node_modules/d', name: 'd-linux-x64', version: '4.0.0' },
      { by: 'node_modules/b/node_modules/c', name: 'c-win32-arm64', version: '2.0.0' },
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
  })
})
