import { useEffect, useRef } from 'react'
import { useText } from '../i18n/locale.tsx'
import { useDesigner } from './document/designer-context.tsx'
import { ProblemIcon } from './problem-icon.tsx'
import styles from './problem-line.module.css'

/** What is wrong with one part of the document, beside that part; whoever is led to it finds it in sight and in focus. */
export function ProblemsHere({ pointer }: { readonly pointer: string }) {
  const text = useText()
  const { problems, sought } = useDesigner()
  const list = useRef<HTMLUListElement>(null)
  const here = problems.filter(({ where }) => where === pointer || where.startsWith(`${pointer}/`))
  const asked = here.some(({ where }) => where === sought?.pointer) ? sought : undefined
  useEffect(() => {
    if (asked === undefined) return
    list.current?.scrollIntoView({ block: 'center' })
    list.current?.focus({ preventScroll: true })
  }, [asked])
  if (here.length === 0) return null
  return (
    <ul ref={list} tabIndex={-1} className={styles.here}>
      {here.map((problem) => (
        <li key={`${problem.code} ${problem.where}`} className={styles.hereItem}>
          <ProblemIcon severity={problem.severity} />
          <span>
            {text(problem.message)} <span className={styles.remedy}>{text(problem.remedy)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
