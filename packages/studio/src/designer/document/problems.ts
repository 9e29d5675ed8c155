import { lintSpec, type Problem, parseSpec, type Spec } from '@motcua/spec'
import { useEffect, useState } from 'react'

/** Everything that is wrong with the document: first its shape, and once that holds, what the lint says. Errors first. */
export function problemsOf(spec: Spec, today: string): readonly Problem[] {
  const parsed = parseSpec(spec)
  const found = parsed.ok ? lintSpec(parsed.spec, { today }) : parsed.problems
  return [...found].sort((a, b) => rank(a) - rank(b))
}

function rank(problem: Problem): number {
  return problem.severity === 'error' ? 0 : 1
}

/** The problems of the document, a moment after the last edit. */
export function useProblems(spec: Spec): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setProblems(problemsOf(spec, new Date().toISOString().slice(0, 10))), 250)
    return () => clearTimeout(timer)
  }, [spec])
  return problems
}
