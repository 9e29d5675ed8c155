import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDataFolder } from './data-folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'motcua-folder-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

test('makes every level that is missing, and leaves what is there', () => {
  makeDataFolder(join(place, 'a/b/c'))
  makeDataFolder(join(place, 'a/b/c'))

  expect(existsSync(join(place, 'a/b/c'))).toBe(true)
})

test('says which folder cannot be made when a file is in the way', () => {
  writeFileSync(join(place, 'file'), '')

  expect(() => makeDataFolder(join(place, 'file'))).toThrow(join(place, 'file'))
  expect(() => makeDataFolder(join(place, 'file/data'))).toThrow(join(place, 'file', 'data'))
})

test.runIf(existsSync('/proc/self'))('answers at once where the file system takes no folders', () => {
  expect(() => makeDataFolder('/proc/motcua/data')).toThrow('/proc/motcua')
})
