import { useWords } from '../i18n/locale.tsx'
import { Problem } from '../ui/states.tsx'
import { Page } from './page.tsx'
import { words } from './words.ts'

/** Shown in place of a room that threw; the draft on the server is untouched. */
export function Broken() {
  const t = useWords(words)
  return (
    <Page title={t.wentWrong}>
      <Problem title={t.wentWrong} remedy={t.reload} onRetry={() => location.reload()} />
    </Page>
  )
}

export function NoSuchPage() {
  const t = useWords(words)
  return (
    <Page title={t.notFound}>
      <p>{t.notFoundRemedy}</p>
    </Page>
  )
}
