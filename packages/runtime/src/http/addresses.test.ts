import { describe, expect, it } from 'vitest'
import { Addresses } from './addresses.ts'

describe('addresses', () => {
  it('begin at the host, or under the prefix of a mounted plugin', () => {
    const [alone, mounted] = [new Addresses({ prefix: '' }), new Addresses({ prefix: '/motcua' })]
    expect(alone.slip('d1', 'receipt', 'S')).toBe('/api/v1/dossiers/d1/receipt?secret=S')
    expect(mounted.slip('d1', 'refusal', 'S')).toBe('/motcua/api/v1/dossiers/d1/refusal?secret=S')
    expect([alone.track('H29-1'), mounted.track('H29-1')]).toEqual(['/track?code=H29-1', '/motcua/track?code=H29-1'])
  })

  it('lead to the tracking page of a portal that has its own', () => {
    expect(new Addresses({ prefix: '/m', trackPage: '/ho-so?lang=vi' }).track('1')).toBe('/ho-so?lang=vi&code=1')
    expect(new Addresses({ prefix: '', trackPage: 'https://p.example/t' }).track('1')).toBe(
      'https://p.example/t?code=1',
    )
  })
})
