import type { NodeKind } from '@motcua/spec'
import { decisionView } from './decision/view.tsx'
import { endView } from './end/view.tsx'
import { exclusiveView } from './exclusive/view.tsx'
import type { NodeView } from './node-view.tsx'
import { parallelView } from './parallel/view.tsx'
import { startView } from './start/view.tsx'
import { taskView } from './task/view.tsx'
import { waitView } from './wait/view.tsx'

/** One view a kind; a new kind is one folder and one line here, and the compiler names a missing one. */
export const nodeViews = {
  start: startView,
  task: taskView,
  decision: decisionView,
  exclusive: exclusiveView,
  parallel: parallelView,
  wait: waitView,
  end: endView,
} satisfies Record<NodeKind, NodeView>
