import type { DossierFacts } from './fact-sets.ts'
import { NEW_DECREE } from './rule-set.ts'

interface Check {
  readonly id: string
  readonly isNeeded: (facts: DossierFacts) => boolean
}

/** The rules of `rule-set.ts` as a programmer would write them: the bar that the compiled rule set is held to. */
const CHECKS: readonly Check[] = [
  {
    id: 'fireSafety',
    isNeeded: ({ kind, area }) => area >= 50 && (kind === 'restaurant' || kind === 'karaoke' || kind === 'lodging'),
  },
  {
    id: 'taxInParallel',
    isNeeded: ({ capital, owner, employees }) => capital >= 100_000_000 && (owner === 'company' || employees > 10),
  },
  { id: 'answerOnline', isNeeded: ({ isOnline, owner }) => isOnline && owner !== 'company' },
  {
    id: 'wardOffice',
    isNeeded: ({ ward, area, employees }) =>
      ward === 'Hải Châu' || ward === 'Thanh Khê' || (area < 20 && employees <= 2),
  },
  { id: 'newDecree', isNeeded: ({ filed, kind }) => kind !== 'retail' && filed >= NEW_DECREE },
  {
    id: 'transition',
    isNeeded: ({ filed, isOnline, ward }) =>
      (!isOnline || (ward !== 'Hải Châu' && ward !== 'Sơn Trà')) && filed < NEW_DECREE && filed >= '2025-01-01',
  },
  {
    id: 'environment',
    isNeeded: ({ area, employees, owner }) => (area > 200 || employees >= 20) && owner !== 'household',
  },
  {
    id: 'feeExempt',
    isNeeded: ({ owner, capital, employees }) => (owner === 'household' && capital < 50_000_000) || employees === 0,
  },
  {
    id: 'siteVisit',
    isNeeded: ({ isOnline, area, kind, ward }) =>
      (kind === 'karaoke' || kind === 'lodging') && ward !== 'Cẩm Lệ' && !(isOnline && area < 30),
  },
  {
    id: 'headSigns',
    isNeeded: ({ capital, area, employees, kind, owner }) =>
      capital > 1_000_000_000 || (area >= 500 && employees >= 50) || (kind === 'karaoke' && owner !== 'household'),
  },
]

export function checksByClosures(facts: DossierFacts): readonly string[] {
  const needed: string[] = []
  for (const { id, isNeeded } of CHECKS) if (isNeeded(facts)) needed.push(id)
  return needed
}
