import { CircleAlert, RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords, type Words } from '../i18n/locale.tsx'
import { Button } from './button.tsx'
import styles from './states.module.css'

const words = {
  retry: { vi: 'Thử lại', en: 'Try again' },
  loading: { vi: 'Đang tải', en: 'Loading' },
} satisfies Words

interface EmptyProps {
  /** What this place is for, in one sentence. */
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children ? <div className={styles.prose}>{children}</div> : null}
      {action}
    </div>
  )
}

interface ProblemProps {
  /** What happened and where. */
  readonly title: string
  /** What to do now. */
  readonly remedy?: string | undefined
  readonly onRetry?: () => void
  readonly children?: ReactNode
}

export function Problem({ title, remedy, onRetry, children }: ProblemProps) {
  const t = useWords(words)
  return (
    <div className={styles.problem} role="alert">
      <CircleAlert size={20} aria-hidden />
      <div className={styles.prose}>
        <p className={styles.strong}>{title}</p>
        {remedy ? <p>{remedy}</p> : null}
        {children}
        {onRetry ? (
          <Button size="small" icon={<RotateCcw size={14} aria-hidden />} onPress={onRetry}>
            {t.retry}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Nothing for 300 ms, then lines in the shape of what will come. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const t = useWords(words)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className={styles.skeleton} role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <div key={key} className={styles.line} />
      ))}
    </div>
  )
}
