import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useWords } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import styles from './review.module.css'
import { VersionTag } from './version-tag.tsx'
import { words } from './words.ts'

interface VersionsProps {
  readonly procedure: string
  readonly shown: number
}

/** All versions of the procedure, newest first. */
export function Versions({ procedure, shown }: VersionsProps) {
  const t = useWords(words)
  const { data } = useQuery({
    queryKey: ['versions', procedure],
    queryFn: () => api.listVersions({ params: { id: procedure } }),
  })
  if (!data) return null
  return (
    <nav aria-label={t.versions}>
      <h2 className={styles.sectionTitle}>{t.versions}</h2>
      <ul className={styles.versions}>
        {data.versions.map(({ version, state, submittedBy }) => (
          <li key={version}>
            <Link
              to={`/procedures/${encodeURIComponent(procedure)}/versions/${version}`}
              aria-current={version === shown ? 'page' : undefined}
            >
              {t.version(version)}
            </Link>
            <VersionTag state={state} />
            <span className={styles.soft}>{submittedBy.name}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
