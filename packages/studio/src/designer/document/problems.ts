import { lintSpec, type Problem, parseSpec, type Spec } from '@motcua/spec'
import { useEffect, useMemo, useState } from 'react'

/** Everything that is wrong with the document: first its shape, and once that holds, what the lint says. Errors first. */
export function problemsOf(spec: Spec, today: string): readonly Problem[] {
  const parsed = parseSpec(spec)
  const found = parsed.ok ? lintSpec(parsed.spec, { today }) : parsed.problems
  return inOrder(found)
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => rank(a) - rank(b))
}

function rank(problem: Problem): number {
  return problem.severity === 'error' ? 0 : 1
}

/** What is wrong with the document, and whether it can be played all the same. */
export interface Judged {
  readonly problems: readonly Problem[]
  readonly isPlayable: boolean
}

interface Findings {
  /** Of the shape and the lint. */
  readonly drawn: readonly Problem[]
  /** Of the check; those of the edit before stay until it is done again. */
  readonly played: readonly Problem[]
  readonly isPlayable: boolean
}

/** An edit is soon followed by the next. */
const LINT_AFTER_MS = 250
const CHECK_AFTER_MS = 500

/** What is wrong with the document, a moment after the last edit; whether its dossiers come to an end, another moment later. */
export function useJudged(spec: Spec): Judged {
  const [findings, setFindings] = useState<Findings>(() => ({ drawn: [], played: [], isPlayable: parseSpec(spec).ok }))
  useEffect(() => {
    let isOver = false
    let check: ReturnType<typeof setTimeout> | undefined
    const lint = setTimeout(() => {
      const drawn = problemsOf(spec, new Date().toISOString().slice(0, 10))
      const isPlayable = drawn.every(({ severity }) => severity === 'warning')
      setFindings(({ played }) => ({ drawn, played: isPlayable ? played : [], isPlayable }))
      if (isPlayable) check = setTimeout(() => void playAll(drawn), CHECK_AFTER_MS)
    }, LINT_AFTER_MS)
    const playAll = async (drawn: readonly Problem[]) => {
      const played = await flowProblems(spec, () => isOver)
      if (!isOver) setFindings({ drawn, played, isPlayable: true })
    }
    return () => {
      isOver = true
      clearTimeout(lint)
      clearTimeout(check)
    }
  }, [spec])
  const { drawn, played, isPlayable } = findings
  const problems = useMemo(() => inOrder([...drawn, ...played]), [drawn, played])
  return { problems, isPlayable }
}

/** So long the page may stand still. */
const SLICE_MS = 8

async function flowProblems(spec: Spec, isCancelled: () => boolean): Promise<readonly Problem[]> {
  const { checkInSlices, problemsOfCheck } = await import('@motcua/engine/check')
  let since = performance.now()
  const pause = () => {
    if (performance.now() - since < SLICE_MS) return undefined
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        since = performance.now()
        resolve()
      })
    })
  }
  return problemsOfCheck(await checkInSlices(spec, { pause, isCancelled }))
}
