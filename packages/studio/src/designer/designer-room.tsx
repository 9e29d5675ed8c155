import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function DesignerRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Thiết kế', en: 'Design' })}>{null}</Page>
}
