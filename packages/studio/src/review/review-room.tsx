import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function ReviewRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Xem xét', en: 'Review' })}>{null}</Page>
}
