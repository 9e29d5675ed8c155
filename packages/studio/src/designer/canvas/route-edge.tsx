import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { names } from '../../ui/class-names.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { pathOf } from './line-path.ts'
import type { Route } from './route.ts'
import styles from './route-edge.module.css'

export type RouteEdgeType = Edge<{ readonly route: Route; readonly isLit: boolean }, 'route'>

/** A connection with its label, which stands where the drawing has room for it. */
export function RouteEdge({ id, data, markerEnd }: EdgeProps<RouteEdgeType>) {
  const { select } = useDesigner()
  if (!data) return null
  const { points, label } = data.route
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(points)}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        interactionWidth={16}
        className={names(styles.line, data.isLit && styles.lit)}
      />
      {label ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            tabIndex={-1}
            className={names(styles.label, data.isLit && styles.litLabel)}
            style={{
              maxWidth: label.width,
              transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`,
            }}
            title={label.text}
            onClick={() => select({ kind: 'edge', id })}
          >
            {label.text}
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </>
  )
}
