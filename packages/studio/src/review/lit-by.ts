import type { Version } from '@motcua/api'
import { changeText, diffSpecs } from '@motcua/spec'

type Spec = Version['spec']

/** Ids of the boxes and lines of the flow that a change concerns: itself, or the steps that use the form, role, rule or paper it touches. */
export function litBy(path: string, spec: Spec): string[] {
  const [part = '', kind = '', id = ''] = path.slice(1).split('/').map(unescaped)
  if (part === 'flow') return kind === 'nodes' ? [id] : edgeAt(id, spec)
  return Object.entries(spec.flow.nodes)
    .filter(([, node]) => uses(node, part, part === 'components' ? componentAt(kind, spec) : kind))
    .map(([node]) => node)
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** Edges and components stand in lists: a path names them by place or by id. */
function edgeAt(place: string, { flow }: Spec): string[] {
  const edge = flow.edges.find(({ id }) => id === place) ?? flow.edges[Number(place)]
  return edge === undefined ? [] : [edge.id]
}

function componentAt(place: string, { components }: Spec): string {
  return (components.find(({ id }) => id === place) ?? components[Number(place)])?.id ?? place
}

type Node = Spec['flow']['nodes'][string]

function uses(node: Node, part: string, id: string): boolean {
  if (part === 'decisions') return node.kind === 'decision' && node.decision === id
  if (part === 'forms') return formsOf(node).includes(id)
  if (node.kind !== 'task') return false
  if (part === 'roles') return node.role === id
  return part === 'components' && (node.checks ?? []).includes(id)
}

function formsOf(node: Node): string[] {
  const own = 'form' in node && typeof node.form === 'string' ? [node.form] : []
  const ofOutcomes = node.kind === 'task' ? node.outcomes.flatMap(({ form }) => form ?? []) : []
  return [...own, ...ofOutcomes]
}

/** Sentences about what is not in this version any more: their paths lead into the version before, so nothing of them is on the picture. */
export function removals({ previous, spec }: Pick<Version, 'previous' | 'spec'>): ReadonlySet<string> {
  if (previous === null) return new Set()
  const gone = diffSpecs(previous.spec, spec).filter(({ kind }) => kind === 'removed')
  return new Set(gone.map((change) => changeText(change).vi))
}
