import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { DEMO_KEY } from '../demo/demo-clock.tsx'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { useTitle } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './sign-in-room.module.css'

const words = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  staff: {
    vi: 'Dành cho cán bộ. Người nộp hồ sơ không cần tài khoản.',
    en: 'For officers. Applicants need no account.',
  },
  email: { vi: 'Email', en: 'Email' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  failed: { vi: 'Chưa đăng nhập được.', en: 'You are not signed in.' },
  demoTitle: { vi: 'Tài khoản dùng thử', en: 'Demo accounts' },
  demoHelp: { vi: 'Chọn một người để vào ngay.', en: 'Choose a person to enter at once.' },
} satisfies Words

interface Credentials {
  readonly email: string
  readonly password: string
}

export function SignInRoom() {
  const t = useWords(words)
  const enter = useSignIn()
  const said = useProblemText()
  useTitle(t.title)
  return (
    <div className={styles.room}>
      <section className={styles.card}>
        <h1 className={styles.title}>{t.title}</h1>
        <p className={styles.help}>{t.staff}</p>
        {enter.error ? <Problem title={t.failed} remedy={said(enter.error)} /> : null}
        <PasswordForm isBusy={enter.isPending} onSend={enter.mutate} />
      </section>
      <DemoAccounts isBusy={enter.isPending} onChoose={enter.mutate} />
    </div>
  )
}

/** Signs in and goes to the first room of whoever that is; what the visitor before has loaded is forgotten. */
function useSignIn() {
  const go = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => api.signIn(credentials),
    onSuccess: () => {
      queries.clear()
      return go('/', { replace: true })
    },
  })
}

interface PasswordFormProps {
  readonly isBusy: boolean
  readonly onSend: (credentials: Credentials) => void
}

function PasswordForm({ isBusy, onSend }: PasswordFormProps) {
  const t = useWords(words)
  const id = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend({ email: email.trim(), password })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <label className={styles.label} htmlFor={`${id}-email`}>
        {t.email}
      </label>
      <input
        id={`${id}-email`}
        className={styles.input}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <label className={styles.label} htmlFor={`${id}-password`}>
        {t.password}
      </label>
      <input
        id={`${id}-password`}
        className={styles.input}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" isDisabled={isBusy}>
        {t.signIn}
      </Button>
    </form>
  )
}

interface DemoAccountsProps {
  readonly isBusy: boolean
  readonly onChoose: (credentials: Credentials) => void
}

function DemoAccounts({ isBusy, onChoose }: DemoAccountsProps) {
  const t = useWords(words)
  const text = useText()
  const demo = useQuery({ queryKey: DEMO_KEY, queryFn: () => api.getDemo() })
  const accounts = demo.data?.accounts ?? []
  if (accounts.length === 0) return null
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles.demoTitle}>
        {t.demoTitle}
      </h2>
      <p className={styles.help}>{t.demoHelp}</p>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className={styles.account}
              disabled={isBusy}
              onClick={() => onChoose({ email: account.email, password: account.password })}
            >
              <span className={styles.name}>{account.name}</span>
              <span className={styles.does}>{text(account.does)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
