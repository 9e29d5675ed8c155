import { RotateCcw } from 'lucide-react'
import { useRouteError } from 'react-router'
import { useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import { isOutdated } from './outdated.ts'
import { Page } from './page.tsx'
import { words } from './words.ts'

/** Shown in place of a room that threw or could not be fetched; the draft on the server is untouched. */
export function Broken() {
  const t = useWords(words)
  const error = useRouteError()
  const [title, remedy] = isOutdated(error) ? [t.outdated, t.loadNew] : [t.wentWrong, t.reload]
  return (
    <Page title={title}>
      <Problem title={title} remedy={remedy}>
        <Button size="small" icon={<RotateCcw size={14} aria-hidden />} onPress={() => location.reload()}>
          {t.reloadNow}
        </Button>
      </Problem>
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
