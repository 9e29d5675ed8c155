import type { ServiceSummary } from '@motcua/api'
import type { In } from '../i18n/locale.tsx'
import type { words } from './words.ts'

/** How a procedure can be filed, in words. */
export function levelWords({ onlineLevel }: Pick<ServiceSummary, 'onlineLevel'>, t: In<typeof words>): string {
  if (onlineLevel === 'full') return t.full
  return onlineLevel === 'partial' ? t.partial : t.counterOnly
}
