import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function FilingRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Nộp hồ sơ', en: 'File a dossier' })}>{null}</Page>
}
