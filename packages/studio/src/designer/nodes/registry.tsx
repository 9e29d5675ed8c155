import type { NodeKind } from '@motcua/spec'
import { decisionView } from './decision/view.tsx'
import { endView } from './end/view.tsx'
import { exclusiveView } from './exclusive/view.tsx'
import { inclusiveView } from './inclusive/view.tsx'
import type { NodeView } from './node-view.tsx'
import { parallelView } from './parallel/view.tsx'
import { procedureView } from './procedure/view.tsx'
import { serviceView } from './service/view.tsx'
import { startView } from './start/view.tsx'
import { taskView } from './task/view.tsx'
import { waitView } from './wait/view.tsx'

/** One view a kind; a new kind is one folder and one line here, and the compiler names a missing one. */
export const nodeViews = {
  start: startView,
  task: taskView,
  service: serviceView,
  decision: decisionView,
  exclusive: exclusiveView,
  inclusive: inclusiveView,
  parallel: parallelView,
  wait: waitView,
  procedure: procedureView,
  end: endView,
} satisfies Record<NodeKind, NodeView>
