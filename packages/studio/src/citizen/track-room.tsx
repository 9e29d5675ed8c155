import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function TrackRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Tra cứu hồ sơ', en: 'Track a dossier' })}>{null}</Page>
}
