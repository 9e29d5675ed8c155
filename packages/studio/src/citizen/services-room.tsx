import type { ServiceSummary } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { useSettled } from '../remote/use-settled.ts'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { TextField } from '../ui/field.tsx'
import { Empty } from '../ui/states.tsx'
import styles from './citizen.module.css'
import { levelWords } from './level-words.ts'
import { words } from './words.ts'

/** What can be filed here: procedures in force, found without diacritics. */
export function ServicesRoom() {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const q = useSettled(typed).trim()
  const catalogue = useQuery({
    queryKey: ['catalogue', q],
    queryFn: ({ signal }) => api.listCatalogue({ query: q === '' ? {} : { q } }, signal),
    placeholderData: (before) => before,
  })
  return (
    <Page title={t.services}>
      <p className={styles.lead}>{t.servicesHelp}</p>
      <div className={styles.search}>
        <TextField label={t.search} help={t.searchHelp} value={typed} onChange={setTyped} />
      </div>
      <Loaded query={catalogue} failed={t.failed}>
        {({ services }) =>
          services.length === 0 ? (
            <Empty title={q === '' ? t.none : t.noneFound}>
              <p>{q === '' ? t.noneHelp : t.noneFoundHelp}</p>
            </Empty>
          ) : (
            <ul className={styles.services}>
              {services.map((service) => (
                <li key={service.id}>
                  <ServiceCard service={service} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p>
        <Link className={styles.big} to="/track">
          {t.trackLink}
        </Link>
      </p>
    </Page>
  )
}

function ServiceCard({ service }: { readonly service: ServiceSummary }) {
  const t = useWords(words)
  const text = useText()
  return (
    <Link to={`/services/${encodeURIComponent(service.id)}`} className={styles.service}>
      <span className={styles.serviceTitle}>{text(service.title)}</span>
      <span className={styles.soft}>{text(service.field)}</span>
      <span className={styles.facts}>
        <span>
          {t.time}: {text(service.time)}
        </span>
        <span>{levelWords(service, t)}</span>
      </span>
      <ChevronRight size={20} aria-hidden className={styles.arrow} />
    </Link>
  )
}
