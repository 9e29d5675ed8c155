import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function ProceduresRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Thủ tục', en: 'Procedures' })}>{null}</Page>
}
