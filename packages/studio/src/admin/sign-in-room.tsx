import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function SignInRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Đăng nhập', en: 'Sign in' })}>{null}</Page>
}
