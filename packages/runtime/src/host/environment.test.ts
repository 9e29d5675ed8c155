import { describe, expect, it } from 'vitest'
import { readSettings } from './environment.ts'

describe('settings from the environment', () => {
  it('are loopback, SQLite in the working folder and the default port when nothing is said', () => {
    expect(readSettings({}, '/srv')).toEqual({
      ok: true,
      settings: {
        port: 4173,
        host: '127.0.0.1',
        dataFolder: '/srv/data',
        mongoUri: undefined,
        origins: [],
        secure: false,
      },
    })
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['MONGODB_URI', 'postgres://x'],
    ['MOTCUA_ORIGINS', 'https://a.example/path'],
    ['MOTCUA_HTTPS', 'yes'],
  ])('say what is wrong with %s=%s', (name, value) => {
    const read = readSettings({ [name]: value }, '/srv')
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(name)])
  })
})
