import { useText } from '../i18n/locale.tsx'
import { useDesigner } from './document/designer-context.tsx'
import { ProblemIcon } from './problem-icon.tsx'
import styles from './problem-line.module.css'

/** What is wrong with one part of the document, beside that part. */
export function ProblemsHere({ pointer }: { readonly pointer: string }) {
  const text = useText()
  const { problems } = useDesigner()
  const here = problems.filter(({ where }) => where === pointer || where.startsWith(`${pointer}/`))
  if (here.length === 0) return null
  return (
    <ul className={styles.here}>
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
