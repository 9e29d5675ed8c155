import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import styles from './demo-clock.module.css'

const words = {
  demo: { vi: 'Dùng thử', en: 'Demo' },
  advance: { vi: 'Sang ngày sau', en: 'Next day' },
} satisfies Words

export const DEMO_KEY = ['demo'] as const

/** In demo mode: which moment the server believes it is, and a button that moves it on by a day. */
export function DemoClock() {
  const t = useWords(words)
  const text = useText()
  const queries = useQueryClient()
  const demo = useQuery({ queryKey: DEMO_KEY, queryFn: () => api.getDemo(), refetchInterval: 60_000 })
  const advance = useMutation({
    mutationFn: () => api.moveClock({ body: { advanceDays: 1 } }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const now = demo.data?.now
  if (!now) return null
  return (
    <div className={styles.clock}>
      <span className={styles.word}>{t.demo}</span>
      <time className={styles.now} dateTime={now.at}>
        {text(now.words)}
      </time>
      <Button
        size="small"
        aria-label={t.advance}
        icon={<CalendarClock size={14} aria-hidden />}
        isDisabled={advance.isPending}
        onPress={() => advance.mutate()}
      >
        <span className={styles.buttonWord}>{t.advance}</span>
      </Button>
    </div>
  )
}
