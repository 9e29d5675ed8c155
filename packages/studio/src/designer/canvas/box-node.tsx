import type { FlowNode, Problem } from '@motcua/spec'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { useText } from '../../i18n/locale.tsx'
import { names } from '../../ui/class-names.ts'
import { nodeViews } from '../nodes/registry.tsx'
import { ProblemIcon } from '../problem-icon.tsx'
import styles from './box-node.module.css'

export type BoxNodeType = Node<{ readonly node: FlowNode; readonly severity: Problem['severity'] | undefined }, 'box'>

/** A box of the drawing: icon and title, and under it what its kind has to say (time, mode, end). */
export function BoxNode({ id, data, selected }: NodeProps<BoxNodeType>) {
  const text = useText()
  const { node, severity } = data
  const { icon: Icon, shape, Detail } = nodeViews[node.kind]
  return (
    <div className={names(styles.box, styles[shape], styles[node.kind], selected && styles.selected)}>
      <Handle type="target" position={Position.Left} className={styles.handle ?? ''} />
      <span className={styles.sign}>
        <Icon size={shape === 'diamond' ? 18 : 15} aria-hidden />
      </span>
      <span className={styles.title} title={text(node.title)}>
        {text(node.title)}
      </span>
      <span className={styles.detail}>
        <Detail id={id} node={node} />
      </span>
      {severity ? (
        <span className={styles.problem}>
          <ProblemIcon severity={severity} />
        </span>
      ) : null}
      {node.kind === 'end' ? null : <Handle type="source" position={Position.Right} className={styles.handle ?? ''} />}
    </div>
  )
}
