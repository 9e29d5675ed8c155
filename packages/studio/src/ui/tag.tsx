import type { ReactNode } from 'react'
import { names } from './class-names.ts'
import styles from './tag.module.css'

export type Tone = 'plain' | 'early' | 'onTime' | 'soon' | 'late' | 'paused'

/** A state in a word, its icon before it. */
export function Tag({ tone = 'plain', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={names(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  )
}
