import { type Draw, drawsFrom } from '../side-by-side/draws.ts'

/** The eight facts of a dossier. */
export type DossierFacts = {
  readonly kind: string
  readonly owner: string
  readonly ward: string
  readonly area: number
  readonly capital: number
  readonly employees: number
  readonly filed: string
  readonly isOnline: boolean
}

const KINDS = ['retail', 'retail', 'restaurant', 'karaoke', 'lodging', 'repair']
const OWNERS = ['household', 'household', 'company', 'cooperative']
const WARDS = ['Hải Châu', 'Thanh Khê', 'Sơn Trà', 'Cẩm Lệ', 'Liên Chiểu', 'Ngũ Hành Sơn']

/** The same fact sets on every run and machine, as they come out of a request: from JSON. */
export function factSets(count: number): readonly DossierFacts[] {
  const draw = drawsFrom(20250701)
  const sets: DossierFacts[] = []
  for (let i = 0; i < count; i += 1) sets.push(JSON.parse(JSON.stringify(factSet(draw))))
  return sets
}

function factSet(draw: Draw): DossierFacts {
  const isLarge = draw(8) === 0
  return {
    kind: KINDS[draw(KINDS.length)] ?? '',
    owner: OWNERS[draw(OWNERS.length)] ?? '',
    ward: WARDS[draw(WARDS.length)] ?? '',
    area: draw(isLarge ? 1_200 : 100) + draw(4) / 4,
    capital: draw(isLarge ? 2_000 : 200) * 1_000_000,
    employees: draw(isLarge ? 80 : 12),
    filed: `202${4 + draw(2)}-${twoDigits(1 + draw(12))}-${twoDigits(1 + draw(28))}`,
    isOnline: draw(2) === 0,
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
