import type { VisiblePage } from '@motcua/spec'

/** One page of the wizard. `key` stays the same while other pages appear and disappear. */
export type Step =
  | { readonly key: 'place'; readonly kind: 'place' }
  | { readonly key: string; readonly kind: 'page'; readonly page: VisiblePage }
  | { readonly key: 'review'; readonly kind: 'review' }

/** The steps of a form as it stands: where to file (if there is a choice), its pages, the check of the answers. */
export function stepsOf(pages: readonly VisiblePage[], choosesPlace: boolean): readonly Step[] {
  const place: readonly Step[] = choosesPlace ? [{ key: 'place', kind: 'place' }] : []
  const asked: readonly Step[] = pages.map((page) => ({ key: keyOfPage(page), kind: 'page', page }))
  return [...place, ...asked, { key: 'review', kind: 'review' }]
}

export function keyOfPage({ page }: VisiblePage): string {
  return `page-${page}`
}

/** The step with a key; when it has disappeared, the one that took its place; the first otherwise. */
export function positionOf(steps: readonly Step[], key: string): number {
  const exact = steps.findIndex((step) => step.key === key)
  if (exact >= 0 || !key.startsWith('page-')) return Math.max(0, exact)
  const wanted = Number(key.slice('page-'.length))
  const later = steps.findIndex((step) => step.kind === 'review' || (step.kind === 'page' && step.page.page > wanted))
  return Math.max(0, later)
}
