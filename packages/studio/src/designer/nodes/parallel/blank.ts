import type { Blank } from '../blank.ts'

/** A fork that names the first join there is; the inspector turns it into a join. */
export const parallelBlank: Blank<'parallel'> = {
  title: { vi: 'Làm song song', en: 'In parallel' },
  size: [52, 52],
  create: (spec, { title }) => {
    const join = Object.entries(spec.flow.nodes).find(([, node]) => node.kind === 'parallel' && node.mode === 'join')
    const waitsForJoin = Object.values(spec.flow.nodes).some(
      (node) => node.kind === 'parallel' && node.mode === 'fork' && !Object.hasOwn(spec.flow.nodes, node.join),
    )
    if (waitsForJoin) return { kind: 'parallel', title, mode: 'join' }
    return { kind: 'parallel', title, mode: 'fork', join: join?.[0] ?? 'join' }
  },
}
