import type { UseQueryResult } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { timeOfDay } from '../i18n/format.ts'
import { useWords, type Words } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { Problem, Skeleton } from '../ui/states.tsx'
import styles from './loaded.module.css'
import { useProblemText } from './problem-text.ts'

const words = {
  stale: {
    vi: (time: string) => `Mất kết nối. Đang hiện những gì đã tải lúc ${time}.`,
    en: (time: string) => `No connection. What you see was loaded at ${time}.`,
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
} satisfies Words

interface LoadedProps<D> {
  readonly query: Pick<UseQueryResult<D>, 'data' | 'error' | 'isPending' | 'dataUpdatedAt' | 'refetch'>
  /** What could not be opened, when it could not. */
  readonly failed: string
  readonly lines?: number
  readonly children: (data: D) => ReactNode
}

/** A room's data: its skeleton, its failure with a way to retry, or the data; what was loaded stays when the network goes. */
export function Loaded<D>({ query, failed, lines = 6, children }: LoadedProps<D>) {
  const t = useWords(words)
  const said = useProblemText()
  const again = () => void query.refetch()
  if (query.data === undefined) {
    if (query.isPending) return <Skeleton lines={lines} />
    return <Problem title={failed} remedy={said(query.error)} onRetry={again} />
  }
  return (
    <>
      {query.error ? (
        <p className={styles.stale} role="status">
          <WifiOff size={16} aria-hidden />
          {t.stale(timeOfDay(new Date(query.dataUpdatedAt)))}
          <Button size="small" onPress={again}>
            {t.retry}
          </Button>
        </p>
      ) : null}
      {children(query.data)}
    </>
  )
}
