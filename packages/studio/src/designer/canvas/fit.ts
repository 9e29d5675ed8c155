import type { FitViewOptions } from '@xyflow/react'

/** All of the drawing in view, beside the names of the lanes. */
export const FIT: FitViewOptions = {
  padding: { left: '124px', right: '24px', top: '24px', bottom: '24px' },
  maxZoom: 1,
}
