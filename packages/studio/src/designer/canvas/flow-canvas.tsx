import {
  Background,
  BackgroundVariant,
  type Connection,
  type NodeChange,
  type OnNodeDrag,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type DragEvent, type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useWords } from '../../i18n/locale.tsx'
import { addNode } from '../commands/add-node.ts'
import { connect } from '../commands/connect.ts'
import { mayConnect } from '../commands/may-connect.ts'
import { moveNode } from '../commands/move-node.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { KINDS } from '../nodes/blanks.ts'
import { Inspector } from '../nodes/inspector.tsx'
import { BoxNode, type BoxNodeType } from './box-node.tsx'
import { DRAGGED_KIND } from './dragged-kind.ts'
import { useEdgeLabels } from './edge-label.ts'
import styles from './flow-canvas.module.css'
import { focusNode } from './focus-node.ts'
import { LaneBands, LaneNames } from './lane-bands.tsx'
import { lanesOf } from './lanes.ts'
import { Palette } from './palette.tsx'
import { type Picture, pictureOf } from './picture.ts'
import { RouteEdge } from './route-edge.tsx'
import { settledLayout } from './settle.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { words } from './words.ts'

const nodeTypes = { box: BoxNode }
const edgeTypes = { route: RouteEdge }

/** The drawing: palette, lanes, boxes and connections, and the inspector of what is selected. */
export function FlowCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  )
}

function Canvas() {
  const t = useWords(words)
  const { spec, run, select, thing } = useDesigner()
  const picture = usePicture()
  const flow = useReactFlow()
  const layout = useMemo(() => settledLayout(spec), [spec])
  const lanes = useMemo(() => lanesOf(spec, layout), [spec, layout])
  const [isAdding, setAdding] = useState(false)
  useCanvasKeys({ onAdd: () => setAdding(true) })
  useShowSelected()
  const followFocus = (event: FocusEvent<HTMLElement>) => {
    const focused = event.target.closest('.react-flow__node')?.getAttribute('data-id')
    if (!focused || !event.target.matches(':focus-visible')) return
    const selected = thing?.kind === 'node' ? thing.id : undefined
    // A popover that closed hands the focus to where it was opened from; what it added is meanwhile selected.
    if (event.relatedTarget === null && selected !== undefined && selected !== focused) focusNode(selected)
    else select({ kind: 'node', id: focused })
  }
  const draw = (from: string, to: string) => {
    const command = connect(from, to)
    const edge = command.apply(spec).flow.edges.find((one) => one.from === from && one.to === to)
    run(command)
    if (edge) select({ kind: 'edge', id: edge.id })
  }
  const drop = (event: DragEvent) => {
    const asked = event.dataTransfer.getData(DRAGGED_KIND)
    const kind = KINDS.find((one) => one === asked)
    if (!kind) return
    event.preventDefault()
    const point = flow.screenToFlowPosition({ x: event.clientX - 80, y: event.clientY - 30 })
    run(addNode(spec, { kind, at: point, ...roleAt(lanes, point.y + 30) }))
  }
  return (
    <div className={styles.area}>
      <Palette isAsking={isAdding} onAsk={setAdding} />
      <section
        className={styles.drawing}
        aria-label={t.drawing}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onFocus={followFocus}
      >
        <LaneNames lanes={lanes} />
        <ReactFlow
          nodes={picture.nodes}
          edges={picture.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={picture.onNodesChange}
          onNodeDragStop={picture.onDragStop}
          onNodeClick={(_, node) => select({ kind: 'node', id: node.id })}
          onEdgeClick={(_, edge) => select({ kind: 'edge', id: edge.id })}
          onPaneClick={() => select(undefined)}
          onConnect={({ source, target }: Connection) => draw(source, target)}
          onConnectEnd={(event, { fromNode, isValid }) => {
            const onto = isValid ? undefined : nodeUnder(event)
            if (fromNode && onto !== undefined) draw(fromNode.id, onto)
          }}
          connectionRadius={28}
          isValidConnection={({ source, target }) => mayConnect(spec, source, target).ok}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          edgesFocusable={false}
          onInit={() => showFromStart(flow)}
          minZoom={0.2}
          maxZoom={2}
          ariaLabelConfig={{ 'node.a11yDescription.keyboardDisabled': t.nodeHelp }}
        >
          <LaneBands lanes={lanes} />
          <Background variant={BackgroundVariant.Dots} gap={24} size={1} className={styles.dots ?? ''} />
        </ReactFlow>
        {Object.keys(spec.flow.nodes).length === 0 ? <p className={styles.hint}>{t.emptyHint}</p> : null}
      </section>
      {thing?.kind === 'node' || thing?.kind === 'edge' ? (
        <aside className={styles.side} aria-label={t.inspector}>
          <Inspector />
        </aside>
      ) : null}
    </div>
  )
}

/** A line may end anywhere on a box, not only on its left point. */
function nodeUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const under = point && document.elementFromPoint(point.clientX, point.clientY)
  return under?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined
}

const SMALLEST_AT_FIRST = 0.72
const MARGIN = 12

/** All of the drawing if its words can be read then, else its beginning. */
function showFromStart(flow: ReturnType<typeof useReactFlow>): void {
  const area = document.querySelector('.react-flow')?.getBoundingClientRect()
  const { x, y, width, height } = flow.getNodesBounds(flow.getNodes())
  if (!area || width === 0) return
  const room = { width: area.width - 2 * MARGIN, height: area.height - 2 * MARGIN }
  const zoom = Math.min(1, Math.max(SMALLEST_AT_FIRST, Math.min(room.width / width, room.height / height)))
  const top = Math.max(MARGIN, (area.height - height * zoom) / 3)
  void flow.setViewport({ x: MARGIN - x * zoom, y: top - y * zoom, zoom })
}

function roleAt(lanes: ReturnType<typeof lanesOf>, y: number): { readonly role?: string } {
  const lane = lanes.find((one) => y >= one.top && y < one.top + one.height)
  return lane?.role === undefined ? {} : { role: lane.role }
}

interface DrawnPicture extends Picture {
  readonly onNodesChange: (changes: NodeChange<BoxNodeType>[]) => void
  readonly onDragStop: OnNodeDrag<BoxNodeType>
}

/** The document as boxes and lines; while a box is dragged it follows the pointer, and only its drop is an edit. */
function usePicture(): DrawnPicture {
  const { spec, thing, run, problems } = useDesigner()
  const [dragged, setDragged] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null)
  const selected = thing?.kind === 'node' || thing?.kind === 'edge' ? thing : undefined
  const labelOf = useEdgeLabels()
  const picture = useMemo(
    () => pictureOf(spec, { selected, dragged, problems, labelOf }),
    [spec, selected, dragged, problems, labelOf],
  )
  const onNodesChange = useCallback((changes: NodeChange<BoxNodeType>[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.position && change.dragging) {
        setDragged({ id: change.id, ...change.position })
      }
    }
  }, [])
  const onDragStop = useCallback<OnNodeDrag<BoxNodeType>>(
    (_, node) => {
      setDragged(null)
      run(moveNode(node.id, node.position))
    },
    [run],
  )
  return { ...picture, onNodesChange, onDragStop }
}

/** A selection made elsewhere (a problem, the outline) is brought into sight. */
function useShowSelected(): void {
  const { thing } = useDesigner()
  const flow = useReactFlow()
  const id = thing?.kind === 'node' ? thing.id : undefined
  useEffect(() => {
    if (id === undefined) return
    const frame = requestAnimationFrame(() => {
      const box = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect()
      const area = document.querySelector('.react-flow')?.getBoundingClientRect()
      if (!box || !area) return
      const isSeen =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
      const node = flow.getNode(id)
      if (isSeen || !node) return
      const { width = 0, height = 0 } = node
      void flow.setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom: flow.getZoom() })
    })
    return () => cancelAnimationFrame(frame)
  }, [id, flow])
}
