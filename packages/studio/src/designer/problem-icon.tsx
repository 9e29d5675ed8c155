import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useWords, type Words } from '../i18n/locale.tsx'
import styles from './problem-line.module.css'

const words = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Lưu ý', en: 'Warning' },
} satisfies Words

export function ProblemIcon({ severity }: { readonly severity: 'error' | 'warning' }) {
  const t = useWords(words)
  return severity === 'error' ? (
    <CircleAlert className={styles.error} size={16} role="img" aria-label={t.error} />
  ) : (
    <TriangleAlert className={styles.warning} size={16} role="img" aria-label={t.warning} />
  )
}
