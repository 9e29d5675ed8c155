import type { Service } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { useToday } from '../demo/use-today.ts'
import { FormElement } from '../embedded/form-element.tsx'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { AboutService } from './about-service.tsx'
import styles from './citizen.module.css'
import { words } from './words.ts'

/** First what it takes, then the form. The form is the element of every portal: it asks, keeps the draft, sends, shows the receipt. */
export function FilingRoom() {
  const t = useWords(words)
  const text = useText()
  const { id = '' } = useParams()
  const [asked] = useSearchParams()
  const service = useQuery({ queryKey: ['service', id], queryFn: () => api.getService({ params: { id } }) })
  const fills = asked.get('step') === 'form'
  return (
    <Page title={service.data ? text(service.data.summary.title) : t.services}>
      <Link className={styles.back} to={fills ? `/services/${encodeURIComponent(id)}` : '/services'}>
        <ArrowLeft size={18} aria-hidden />
        {fills ? t.about : t.allServices}
      </Link>
      <Loaded query={service} failed={t.serviceFailed} lines={8}>
        {(loaded) => (fills ? <Filing id={id} /> : <Before service={loaded} />)}
      </Loaded>
    </Page>
  )
}

function Filing({ id }: { readonly id: string }) {
  const { locale } = useLocale()
  const today = useToday()
  return (
    <div className={styles.form}>
      <FormElement src="" procedure={id} locale={locale} today={today} />
    </div>
  )
}

function Before({ service }: { readonly service: Service }) {
  const t = useWords(words)
  const go = useNavigate()
  const isOnline = service.summary.channels.includes('online')
  return (
    <div className={styles.before}>
      <AboutService service={service} />
      {isOnline ? (
        <div className={styles.start}>
          <Button look="primary" onPress={() => void go('?step=form')}>
            {t.start}
          </Button>
        </div>
      ) : (
        <p className={styles.notice}>{t.notOnline}</p>
      )}
    </div>
  )
}
