import type { Edge as FlowEdge, FlowNode, Text } from '@motcua/spec'
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { names } from '../../ui/class-names.ts'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { sentenceOf } from '../conditions/sentence.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { pathOf } from './line-path.ts'
import type { Route } from './route.ts'
import styles from './route-edge.module.css'
import { words } from './words.ts'

export type RouteEdgeType = Edge<{ readonly edge: FlowEdge; readonly route: Route; readonly isLit: boolean }, 'route'>

/** Less would cut words to nothing; such a label waits until its connection is chosen. */
const SHORTEST_LABEL = 48

/** A connection with its label: the outcome's name, the condition as a sentence, or its own words. */
export function RouteEdge({ id, data, markerEnd }: EdgeProps<RouteEdgeType>) {
  const label = useEdgeLabel(data?.edge)
  const { select } = useDesigner()
  if (!data) return null
  const [x, y] = data.route.label
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(data.route.points)}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        interactionWidth={16}
        className={names(styles.line, data.isLit && styles.lit)}
      />
      {label && (data.route.room >= SHORTEST_LABEL || data.isLit) ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            tabIndex={-1}
            className={names(styles.label, data.isLit && styles.litLabel)}
            style={{
              maxWidth: Math.max(SHORTEST_LABEL, data.route.room),
              transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`,
            }}
            title={label}
            onClick={() => select({ kind: 'edge', id })}
          >
            {label}
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </>
  )
}

function useEdgeLabel(edge: FlowEdge | undefined): string {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  const options = useFactOptions()
  const { spec } = useDesigner()
  if (!edge) return ''
  if (edge.label) return text(edge.label)
  if (edge.when) return sentenceOf(edge.when, options, locale)
  const from = Object.hasOwn(spec.flow.nodes, edge.from) ? spec.flow.nodes[edge.from] : undefined
  const outcome = outcomeTitle(from, edge.outcome)
  if (outcome) return text(outcome)
  if (edge.outcome === 'received') return t.received
  if (edge.outcome === 'elapsed') return t.elapsed
  return from?.kind === 'exclusive' ? t.rest : ''
}

function outcomeTitle(node: FlowNode | undefined, outcome: string | undefined): Text | undefined {
  return node?.kind === 'task' ? node.outcomes.find((one) => one.id === outcome)?.title : undefined
}
