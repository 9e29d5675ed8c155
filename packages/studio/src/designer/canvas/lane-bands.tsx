import { useViewport, ViewportPortal } from '@xyflow/react'
import { useText } from '../../i18n/locale.tsx'
import { names } from '../../ui/class-names.ts'
import styles from './flow-canvas.module.css'
import type { Lane } from './lanes.ts'

const FAR = 100_000

/** The bands behind the boxes; they run on to both sides. */
export function LaneBands({ lanes }: { readonly lanes: readonly Lane[] }) {
  return (
    <ViewportPortal>
      {lanes.map((lane, index) => (
        <div
          key={lane.id}
          className={names(styles.band, index % 2 === 1 && styles.evenBand)}
          style={{ transform: `translate(${-FAR / 2}px, ${lane.top}px)`, width: FAR, height: lane.height }}
        />
      ))}
    </ViewportPortal>
  )
}

/** The names of the lanes; a column of their own, which no box enters however far the drawing is moved. */
export function LaneNames({ lanes }: { readonly lanes: readonly Lane[] }) {
  const text = useText()
  const { y, zoom } = useViewport()
  return (
    <div className={styles.laneNames}>
      {lanes.map((lane, index) => (
        <div
          key={lane.id}
          className={names(styles.laneName, index % 2 === 1 && styles.evenBand)}
          style={{ transform: `translateY(${y + lane.top * zoom}px)`, height: lane.height * zoom }}
        >
          {text(lane.title)}
        </div>
      ))}
    </div>
  )
}
