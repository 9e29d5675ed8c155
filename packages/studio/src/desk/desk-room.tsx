import { CircleCheck, Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { DossierVisit } from '../dossiers/dossier-visit.ts'
import { useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { useSettled } from '../remote/use-settled.ts'
import { useKeys } from '../shell/keys.tsx'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import { Empty } from '../ui/states.tsx'
import styles from './desk-room.module.css'
import { readDeskVisit } from './desk-visit.ts'
import { Notices } from './notices.tsx'
import { TaskLines } from './task-lines.tsx'
import { type TaskFilter, useTaskList } from './use-task-list.ts'
import { words } from './words.ts'

const KEPT_MINE = 'motcua.desk.mine'

/** The officer's list: what is due first, and nothing that competes with it. */
export function DeskRoom() {
  const t = useWords(words)
  const [q, setQ] = useState('')
  const [mine, setMine] = useState(() => localStorage.getItem(KEPT_MINE) === 'yes')
  const filter = { q: useSettled(q), mine }
  const list = useTaskList(filter)
  const visit = readDeskVisit(useLocation().state)
  const tasks = list.data?.pages.flatMap((page) => page.tasks) ?? []
  useEffect(() => localStorage.setItem(KEPT_MINE, mine ? 'yes' : 'no'), [mine])
  return (
    <Page title={t.title}>
      <div className={styles.desk}>
        {visit.said ? (
          <p className={styles.said} role="status">
            <CircleCheck size={18} aria-hidden />
            {visit.said}
            {visit.recall === undefined ? null : <TakeBack dossier={visit.recall} />}
          </p>
        ) : null}
        <Notices />
        <Filters q={q} onSearch={setQ} mine={mine} onMine={setMine}>
          {list.data ? t.counted(tasks.length, list.hasNextPage) : ''}
        </Filters>
        <Loaded query={list} failed={t.failed} lines={8}>
          {() =>
            tasks.length === 0 ? (
              <NothingHere filter={filter} onShowAll={() => setMine(false)} />
            ) : (
              <TaskLines
                tasks={tasks}
                selected={visit.next}
                more={list.hasNextPage}
                onMore={() => void (list.isFetchingNextPage || list.fetchNextPage())}
              />
            )
          }
        </Loaded>
      </div>
    </Page>
  )
}

/** Where an officer looks for it: beside the words that say what was recorded. */
function TakeBack({ dossier }: { readonly dossier: string }) {
  const t = useWords(words)
  return (
    <Link to={`/dossiers/${encodeURIComponent(dossier)}`} state={{ action: 'recall' } satisfies DossierVisit}>
      {t.takeBack}
    </Link>
  )
}

interface FiltersProps {
  readonly q: string
  readonly onSearch: (q: string) => void
  readonly mine: boolean
  readonly onMine: (mine: boolean) => void
  readonly children: string
}

function Filters({ q, onSearch, mine, onMine, children }: FiltersProps) {
  const t = useWords(words)
  const box = useRef<HTMLInputElement>(null)
  useKeys(
    useMemo(
      () => [
        { combo: '/', says: t.keySearch, run: () => box.current?.focus() },
        { combo: 'M', says: t.keyMine, run: () => onMine(!mine) },
      ],
      [t, mine, onMine],
    ),
  )
  return (
    <div className={styles.filters}>
      <label className={styles.search}>
        <Search size={16} aria-hidden />
        <span className="visually-hidden">{t.search}</span>
        <input
          ref={box}
          type="search"
          className={styles.box}
          value={q}
          placeholder={t.search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            onSearch('')
            event.currentTarget.blur()
          }}
        />
      </label>
      <CheckField label={t.onlyMine} checked={mine} onChange={onMine} />
      <p className={styles.count} role="status">
        {children}
      </p>
    </div>
  )
}

function NothingHere({ filter, onShowAll }: { readonly filter: TaskFilter; readonly onShowAll: () => void }) {
  const t = useWords(words)
  if (filter.q.trim() !== '') {
    return (
      <Empty title={t.noneFound}>
        <p>{t.noneFoundHelp}</p>
      </Empty>
    )
  }
  if (filter.mine) {
    return (
      <Empty title={t.noneMine} action={<Button onPress={onShowAll}>{t.showAll}</Button>}>
        <p>{t.noneMineHelp}</p>
      </Empty>
    )
  }
  return (
    <Empty title={t.empty}>
      <p>{t.emptyHelp}</p>
    </Empty>
  )
}
