import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from './pages.js'
import { checkNode, checkNpm, explainNpmFailure, packagesAreInstalled } from './set-up.js'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'motcua-set-up-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(path: string, content: unknown): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}

describe('versions', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '26.10.0'])('Node %s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  test.each(['18.20.8', '20.9.0', '20.18.3'])('Node %s is told apart', (version) => {
    expect(() => checkNode(version)).toThrow(
      `needs Node 20.19.0 or newer to set itself up, and this is Node ${version}`,
    )
  })

  test('npm 9 is told apart, npm 10 to 12 are not', () => {
    expect(() => checkNpm('9.9.4')).toThrow('needs npm 10 or newer, and this is npm 9.9.4')
    for (const version of ['10.0.0', '10.9.9', '11.19.1', '12.2.0']) expect(() => checkNpm(version)).not.toThrow()
  })
})

describe('whether packages are installed', () => {
  const wanted = {
    '': {},
    'node_modules/fastify': { version: '5.0.0', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  }

  test('no: there is no record of an installation', async () => {
    await write('package-lock.json', { packages: wanted })

    expect(packagesAreInstalled(root)).toBe(false)
  })

  test('yes: all is there but what is optional', async () => {
    await write('package-lock.json', { packages: wanted })
    await write('node_modules/.package-lock.json', {
      packages: { 'node_modules/fastify': wanted['node_modules/fastify'] },
    })

    expect(packagesAreInstalled(root)).toBe(true)
  })

  test('no: the lockfile has moved on', async () => {
    await write('package-lock.json', { packages: wanted })
    await write('node_modules/.package-lock.json', {
      packages: { 'node_modules/fastify': { version: '4.9.0', integrity: 'sha512-b' } },
    })

    expect(packagesAreInstalled(root)).toBe(false)
  })
})

describe("npm's failures", () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', /registry could not be reached.*\(ENOTFOUND\)\.$/],
    ['npm error code ENOSPC\nnpm error nospc no space left on device', /disk is full.*\(ENOSPC\)\.$/],
    ['npm error code EACCES\nnpm error syscall mkdir', /may not be written.*\(EACCES\)\.$/],
    ['npm error code ETARGET\nnpm error notarget', /does not have a package of this exact version.*\(ETARGET\)\.$/],
    [
      'npm error code E418\nnpm error syscall mkdir\nnpm error a teapot answered',
      /could not be installed: a teapot answered\.$/,
    ],
  ])('%s', (stderr, sentence) => {
    expect(explainNpmFailure(stderr)).toMatch(sentence)
    expect(explainNpmFailure(stderr)).not.toContain('\n')
  })
})

describe('the digest of what pages are built from', () => {
  test('changes with a source, not with a test nor with what was built', async () => {
    await write('packages/studio/src/app.tsx', 'one')
    const before = digestOf(root)

    await write('packages/studio/src/app.test.tsx', 'a test')
    await write('packages/studio/dist/index.html', 'built')
    expect(digestOf(root)).toBe(before)

    await write('packages/studio/src/app.tsx', 'two')
    expect(digestOf(root)).not.toBe(before)
  })
})
