import { ApiProblem, type Draft } from '@motcua/api'
import type { Spec } from '@motcua/spec'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../shell/api.ts'
import { readDraft } from './read-draft.ts'

export interface TheirVersion {
  readonly etag: string
  readonly by: string
  readonly at: string
  readonly spec: Spec | undefined
}

/** Where saving stands. Nothing is ever overwritten: after a conflict saving rests until somebody has chosen. */
export type Saving =
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'changed' | 'saving' }
  | { readonly state: 'failed'; readonly problem: ApiProblem; readonly lastSaved: Date }
  | { readonly state: 'conflict'; readonly theirs: TheirVersion }

const PAUSE = 700
const RETRY = 5_000

export interface Autosave {
  readonly saving: Saving
  /** Saves at once; resolves to the etag, or undefined when that did not work. */
  readonly flush: () => Promise<string | undefined>
  /** Goes on from their etag: our document is saved over the one that was shown. */
  readonly settle: (etag: string) => void
}

interface Kept {
  etag: string
  spec: Spec
  at: Date
  running: Promise<string | undefined> | undefined
}

/** Saves the draft shortly after the last edit, one request at a time, each on top of the version it knows. */
export function useAutosave(draft: Draft, spec: Spec): Autosave {
  const kept = useRef<Kept>({ etag: draft.etag, spec, at: new Date(draft.savedAt.at), running: undefined })
  const latest = useRef(spec)
  latest.current = spec
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: kept.current.at })
  const blocked = saving.state === 'conflict'

  const flush = useCallback(async (): Promise<string | undefined> => {
    await kept.current.running
    if (latest.current === kept.current.spec) return kept.current.etag
    kept.current.running = saveOnce(draft.procedure, kept.current, latest.current, setSaving)
    const etag = await kept.current.running
    kept.current.running = undefined
    return etag
  }, [draft.procedure])

  useEffect(() => {
    if (spec === kept.current.spec || blocked) return
    setSaving({ state: 'changed' })
    const timer = setTimeout(() => void flush(), PAUSE)
    return () => clearTimeout(timer)
  }, [spec, blocked, flush])

  useEffect(() => {
    if (saving.state !== 'failed') return
    const timer = setTimeout(() => void flush(), RETRY)
    return () => clearTimeout(timer)
  }, [saving, flush])

  useWarningBeforeLeaving(saving.state !== 'saved')
  const settle = useCallback((etag: string) => {
    kept.current.etag = etag
    setSaving({ state: 'changed' })
  }, [])
  return { saving, flush, settle }
}

async function saveOnce(
  id: string,
  kept: Kept,
  spec: Spec,
  say: (saving: Saving) => void,
): Promise<string | undefined> {
  say({ state: 'saving' })
  try {
    const saved = await api.saveDraft({ params: { id }, ifMatch: kept.etag, body: { spec } })
    kept.etag = saved.etag
    kept.spec = spec
    kept.at = new Date(saved.savedAt.at)
    say({ state: 'saved', at: kept.at })
    return saved.etag
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const { current } = error.problem
    if (!current) say({ state: 'failed', problem: error, lastSaved: kept.at })
    else {
      const theirs = readDraft(current.spec)
      say({
        state: 'conflict',
        theirs: { etag: current.etag, by: current.savedBy.name, at: current.savedAt.at, spec: theirs },
      })
    }
    return undefined
  }
}

function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
