import type { Draft } from '@motcua/api'
import { Play, Redo2, Undo2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { timeOfDay } from '../i18n/format.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { type PageKey, useKeys } from '../shell/keys.tsx'
import { useTitle } from '../shell/page.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { names } from '../ui/class-names.ts'
import { Skeleton } from '../ui/states.tsx'
import { Conflict } from './conflict.tsx'
import styles from './designer-page.module.css'
import { type Autosave, type Saving, useAutosave } from './document/autosave.ts'
import { useDesigner } from './document/designer-context.tsx'
import { VIEWS, type View } from './document/place.ts'
import { ProblemLine } from './problem-line.tsx'
import { SubmitButton } from './submit-button.tsx'
import { words } from './words.ts'

const views = {
  flow: lazy(async () => ({ default: (await import('./canvas/flow-canvas.tsx')).FlowCanvas })),
  outline: lazy(async () => ({ default: (await import('./outline/outline-view.tsx')).OutlineView })),
  forms: lazy(async () => ({ default: (await import('./forms/forms-view.tsx')).FormsView })),
  rules: lazy(async () => ({ default: (await import('./rules/rules-view.tsx')).RulesView })),
  components: lazy(async () => ({ default: (await import('./parts/components-view.tsx')).ComponentsView })),
  deadlines: lazy(async () => ({ default: (await import('./parts/deadlines-view.tsx')).DeadlinesView })),
  documents: lazy(async () => ({ default: (await import('./parts/documents-view.tsx')).DocumentsView })),
  roles: lazy(async () => ({ default: (await import('./parts/roles-view.tsx')).RolesView })),
  general: lazy(async () => ({ default: (await import('./parts/general-view.tsx')).GeneralView })),
  trials: lazy(async () => ({ default: (await import('./trials/trials-view.tsx')).TrialsView })),
  history: lazy(async () => ({ default: (await import('./versions/history-view.tsx')).HistoryView })),
} satisfies Record<View, ReturnType<typeof lazy>>

/** The designer around its views: name and state above, views on tabs, problems below. */
export function DesignerPage({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { spec, view } = useDesigner()
  const autosave = useAutosave(draft, spec)
  useTitle(text(spec.identity.title))
  useDesignerKeys()
  const Shown = views[view]
  return (
    <div className={styles.designer}>
      <Header autosave={autosave} procedure={draft.procedure} />
      <Tabs />
      {autosave.saving.state === 'conflict' ? (
        <Conflict theirs={autosave.saving.theirs} onSettle={autosave.settle} />
      ) : null}
      <div className={styles.view} id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
        <Suspense fallback={<Skeleton />}>
          <Shown />
        </Suspense>
      </div>
      <ProblemLine />
    </div>
  )
}

function Header({ autosave, procedure }: { readonly autosave: Autosave; readonly procedure: string }) {
  const t = useWords(words)
  const text = useText()
  const { spec, history, undo, redo, go } = useDesigner()
  const last = history.done.at(-1)
  const next = history.undone.at(-1)
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{text(spec.identity.title)}</h1>
      <p className={styles.state}>
        {t.draft} · <SavingState saving={autosave.saving} />
      </p>
      <div className={styles.actions}>
        <IconButton
          label={last ? t.undoOf(text(last.says)) : t.undo}
          isDisabled={!last}
          icon={<Undo2 size={18} aria-hidden />}
          onPress={undo}
        />
        <IconButton
          label={next ? t.redoOf(text(next.says)) : t.redo}
          isDisabled={!next}
          icon={<Redo2 size={18} aria-hidden />}
          onPress={redo}
        />
        <Button icon={<Play size={16} aria-hidden />} onPress={() => go({ view: 'trials' })}>
          {t.tryIt}
        </Button>
        <SubmitButton procedure={procedure} flush={autosave.flush} />
      </div>
    </header>
  )
}

function SavingState({ saving }: { readonly saving: Saving }) {
  const t = useWords(words)
  switch (saving.state) {
    case 'saved':
      return <span role="status">{t.saved(timeOfDay(saving.at))}</span>
    case 'failed':
      return (
        <span role="status" className={styles.bad}>
          {t.failed(timeOfDay(saving.lastSaved))}
        </span>
      )
    case 'conflict':
      return <span className={styles.bad}>{t.conflict}</span>
    default:
      return <span>{t[saving.state]}</span>
  }
}

function Tabs() {
  const t = useWords(words)
  const { view, go } = useDesigner()
  // On a phone the strip is longer than the window, and one is led to views from elsewhere too.
  useEffect(() => {
    document.getElementById(`tab-${view}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view])
  const step = (by: number) => {
    const next = VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length]
    if (!next) return
    go({ view: next })
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={t.views}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === view}
          aria-controls="view"
          tabIndex={one === view ? 0 : -1}
          className={names(styles.tab, one === view && styles.chosen)}
          onClick={() => go({ view: one })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1)
            if (event.key === 'ArrowLeft') step(-1)
          }}
        >
          {t[one]}
        </button>
      ))}
    </div>
  )
}

function useDesignerKeys(): void {
  const t = useWords(words)
  const { undo, redo, go } = useDesigner()
  const keys = useMemo<readonly PageKey[]>(
    () => [
      { combo: 'Ctrl Z', says: t.undo, run: undo, inText: true },
      { combo: 'Ctrl Shift Z', says: t.redo, run: redo, inText: true },
      { combo: 'P', says: t.tryIt, run: () => go({ view: 'trials' }) },
      ...VIEWS.slice(0, 10).map((view, index) => ({
        combo: `Alt ${(index + 1) % 10}`,
        says: t[view],
        run: () => go({ view }),
        inText: true,
      })),
    ],
    [t, undo, redo, go],
  )
  useKeys(keys)
}
