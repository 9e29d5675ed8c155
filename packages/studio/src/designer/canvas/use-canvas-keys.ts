import { useReactFlow } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { useWords } from '../../i18n/locale.tsx'
import { type PageKey, useKeys } from '../../shell/keys.tsx'
import { moveNode } from '../commands/move-node.ts'
import { type Designer, useDesigner } from '../document/designer-context.tsx'
import { FIT } from './fit.ts'
import { focusNode } from './focus-node.ts'
import { ROW } from './lanes.ts'
import { type Direction, neighbour } from './neighbour.ts'
import { removeSelected } from './remove-selected.ts'
import { settledLayout } from './settle.ts'
import { words } from './words.ts'

const STEP = 40

/** The keys of the drawing, as the page's help lists them. */
export function useCanvasKeys({ onAdd }: { readonly onAdd: () => void }): void {
  const t = useWords(words)
  const flow = useReactFlow()
  const designer = useLatest(useDesigner())
  const add = useLatest(onAdd)
  const keys = useMemo<readonly PageKey[]>(() => {
    const walk = (direction: Direction) => () => walkTo(designer.current, direction)
    const move = (dx: number, dy: number) => () => moveSelected(designer.current, dx, dy)
    return [
      { combo: 'A', says: t.keyAdd, run: () => add.current() },
      { combo: 'C', says: t.keyConnect, run: focusFirstTarget },
      { combo: 'ArrowRight', says: t.keyNext, run: walk('right') },
      { combo: 'ArrowLeft', says: t.keyBefore, run: walk('left') },
      { combo: 'ArrowUp', says: t.keyAbove, run: walk('up') },
      { combo: 'ArrowDown', says: t.keyBelow, run: walk('down') },
      { combo: 'Shift ArrowRight', says: t.keyMove, run: move(STEP, 0) },
      { combo: 'Shift ArrowLeft', says: t.keyMove, run: move(-STEP, 0) },
      { combo: 'Shift ArrowUp', says: t.keyMove, run: move(0, -ROW) },
      { combo: 'Shift ArrowDown', says: t.keyMove, run: move(0, ROW) },
      { combo: 'Delete', says: t.keyDelete, run: () => removeSelected(designer.current) },
      { combo: 'F', says: t.keyFit, run: () => void flow.fitView(FIT) },
      { combo: 'Escape', says: t.keyClear, run: () => designer.current.select(undefined) },
    ]
  }, [t, flow, designer, add])
  useKeys(keys)
}

function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  latest.current = value
  return latest
}

function walkTo({ spec, thing, select }: Designer, direction: Direction): void {
  const id = neighbour(spec, thing?.kind === 'node' ? thing.id : undefined, direction)
  if (id === undefined) return
  select({ kind: 'node', id })
  focusNode(id)
}

function moveSelected({ spec, thing, run }: Designer, dx: number, dy: number): void {
  if (thing?.kind !== 'node') return
  const place = settledLayout(spec).nodes[thing.id]
  if (place) run(moveNode(thing.id, { x: place.x + dx, y: place.y + dy }))
}

/** Connecting by keyboard: the inspector's first "leads to" list takes the focus. */
function focusFirstTarget(): void {
  const targets = document.querySelector<HTMLElement>('aside [data-target-select] select')
  targets?.closest('details')?.setAttribute('open', '')
  targets?.focus()
}
