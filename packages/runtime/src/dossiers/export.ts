import type { DossierExport } from '@motcua/api'
import { digestsOf, readInputSet } from '@motcua/engine/commit'
import type { Store } from '../store/port.ts'
import { headOf } from './dossier-view.ts'
import type { LoadedDossier } from './loaded-dossier.ts'

/** A dossier as an auditor takes it away: its commits as they are stored, and every text that they name. */
export async function exportOf(loaded: LoadedDossier, store: Store): Promise<DossierExport> {
  const { dossier, code } = loaded.row
  const commits = await store.histories.commits(dossier)
  const sets = await textsOf([...new Set(loaded.commits.map(({ commit }) => commit.inputs))], store)
  const named = Object.values(sets).flatMap((text) => {
    const set = readInputSet(text)
    return set === undefined ? [] : digestsOf(set)
  })
  const inputs = { ...sets, ...(await textsOf([...new Set(named)], store)) }
  return {
    format: 'motcua-export/1',
    dossier,
    code,
    head: headOf(loaded),
    commits: commits.map(({ dossier: of, sequence, text, personal }) => ({ dossier: of, sequence, text, personal })),
    inputs,
  }
}

async function textsOf(digests: readonly string[], store: Store): Promise<Record<string, string>> {
  const texts = await store.inputs.get(digests)
  return Object.fromEntries(
    digests.flatMap((digest, index) => {
      const text = texts[index]
      return text === undefined ? [] : [[digest, text]]
    }),
  )
}
