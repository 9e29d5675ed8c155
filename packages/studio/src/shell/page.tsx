import type { ReactNode } from 'react'
import { useEffect } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  /** The way back to the list that the page belongs to. */
  readonly back?: ReactNode
  /** The page's one primary action, and what stands beside it. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A room of text and tables: its title (also of the window), its action, its content. */
export function Page({ back, title, actions, children }: PageProps) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {back ? <div className={styles.back}>{back}</div> : null}
        <h1 className={styles.title}>{title}</h1>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Motcua`
  }, [title])
}
