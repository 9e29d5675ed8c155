import { useQueryClient } from '@tanstack/react-query'
import { Keyboard, Moon, Search, Sun, UserRound } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Link, useNavigate } from 'react-router'
import { DemoClock } from '../demo/demo-clock.tsx'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { IconButton } from '../ui/button.tsx'
import { names } from '../ui/class-names.ts'
import { api } from './api.ts'
import { useMe } from './session.ts'
import { useTheme } from './theme.ts'
import styles from './top-bar.module.css'
import { words } from './words.ts'

interface TopBarProps {
  readonly onFind: () => void
  readonly onKeys: () => void
}

export function TopBar({ onFind, onKeys }: TopBarProps) {
  const t = useWords(words)
  const text = useText()
  const me = useMe()
  const [theme, turn] = useTheme()
  return (
    <header className={styles.bar}>
      <Link className={styles.name} to="/" aria-label={t.home}>
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span>Motcua</span>
      </Link>
      {me?.units[0] ? <span className={styles.unit}>{text(me.units[0].title)}</span> : null}
      {me?.demo ? <DemoClock /> : null}
      <div className={styles.end}>
        <AriaButton className={names(styles.find)} onPress={onFind} aria-label={`${t.find} Ctrl K: ${t.anything}`}>
          <Search size={16} aria-hidden />
          <span className={styles.findWord}>{t.find}</span> <kbd className={styles.kbd}>Ctrl K</kbd>
        </AriaButton>
        <LanguageSwitch />
        <IconButton
          label={theme === 'dark' ? t.toLight : t.toDark}
          icon={theme === 'dark' ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
          onPress={turn}
        />
        <span className={styles.wideOnly}>
          <IconButton label={`${t.keys} (?)`} icon={<Keyboard size={18} aria-hidden />} onPress={onKeys} />
        </span>
        <Account />
      </div>
    </header>
  )
}

function LanguageSwitch() {
  const t = useWords(words)
  const { locale, choose } = useLocale()
  return (
    <fieldset className={styles.languages} aria-label={t.language}>
      {(['vi', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={names(styles.language, locale === one && styles.spoken)}
          aria-pressed={locale === one}
          aria-label={one === 'vi' ? 'VI: Tiếng Việt' : 'EN: English'}
          onClick={() => choose(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

function Account() {
  const t = useWords(words)
  const me = useMe()
  const go = useNavigate()
  const queries = useQueryClient()
  if (!me?.person) {
    return (
      <Link className={styles.signIn} to="/sign-in">
        {t.signIn}
      </Link>
    )
  }
  return (
    <MenuTrigger>
      <AriaButton className={names(styles.account)} aria-label={t.account(me.person.name)}>
        <UserRound size={18} aria-hidden />
        <span className={styles.accountName}>{me.person.name}</span>
      </AriaButton>
      <Popover className={names(styles.menu)} placement="bottom end">
        <p className={styles.mail}>{me.person.email}</p>
        <Menu aria-label={t.account(me.person.name)} className={names(styles.items)}>
          <MenuItem
            className={names(styles.item)}
            onAction={() => {
              void api.signOut().finally(() => {
                queries.clear()
                void go('/sign-in')
              })
            }}
          >
            {t.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
