import type { TaskSummary } from '@motcua/api'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { UserRound } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { DueTag } from '../dossier/due-tag.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { useKeys } from '../shell/keys.tsx'
import { names } from '../ui/class-names.ts'
import { besideWords } from './beside-words.ts'
import type { DeskVisit } from './desk-visit.ts'
import styles from './task-lines.module.css'
import { keyOfTask, pathOfTask } from './use-task-list.ts'
import { words } from './words.ts'

const LINE_PX = 57
/** What the bars above and (on phones) below the room cover of it. */
const COVERED_PX = 72

interface TaskLinesProps {
  readonly tasks: readonly TaskSummary[]
  /** Key of the task to begin with; the first one otherwise. */
  readonly selected: string | undefined
  readonly more: boolean
  readonly onMore: () => void
}

/** The list itself: J and K move, Enter opens; only the lines in sight are in the page. */
export function TaskLines({ tasks, selected, more, onMore }: TaskLinesProps) {
  const t = useWords(words)
  const list = useRef<HTMLOListElement>(null)
  const top = useTopOf(list)
  const lines = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => LINE_PX,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: COVERED_PX,
    scrollPaddingEnd: COVERED_PX,
    getItemKey: (index) => keyOf(tasks, index),
  })
  const selection = useSelection(tasks, selected, (index) => lines.scrollToIndex(index, { align: 'auto' }))
  const shown = lines.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= tasks.length - 5) onMore()
  }, [more, last, tasks.length, onMore])
  return (
    <ol ref={list} className={styles.list} aria-label={t.list} style={{ height: lines.getTotalSize() }}>
      {shown.map(({ key, index, start }) => {
        const task = tasks[index]
        return task === undefined ? null : (
          <li
            key={String(key)}
            ref={lines.measureElement}
            data-index={index}
            className={styles.line}
            aria-setsize={more ? -1 : tasks.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <TaskLine
              task={task}
              next={keyOf(tasks, index + 1)}
              isSelected={index === selection.index}
              takesFocus={selection.takesFocus}
              onFocus={() => selection.choose(index)}
            />
          </li>
        )
      })}
    </ol>
  )
}

function keyOf(tasks: readonly TaskSummary[], index: number): string {
  const task = tasks[index]
  return task === undefined ? '' : keyOfTask(task)
}

/** How far down the page the list begins, which the virtual lines count from. */
function useTopOf(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = list.current
    if (element) setTop(element.getBoundingClientRect().top + window.scrollY)
  }, [list])
  return top
}

interface Selection {
  readonly index: number
  /** True once a key moved the selection: then the line takes the focus too. */
  readonly takesFocus: boolean
  readonly choose: (index: number) => void
}

/** Selection by the task's key, so that it stays on its task when the list is refreshed. */
function useSelection(
  tasks: readonly TaskSummary[],
  first: string | undefined,
  show: (index: number) => void,
): Selection {
  const t = useWords(words)
  const go = useNavigate()
  const [key, setKey] = useState(first)
  const [takesFocus, setTakesFocus] = useState(() => document.activeElement === document.body)
  const found = tasks.findIndex((task) => keyOfTask(task) === key)
  const index = found === -1 ? 0 : found
  const latest = useRef({ tasks, index, show })
  latest.current = { tasks, index, show }
  useEffect(() => {
    if (first === undefined) return
    // A frame later: by then the room has been scrolled to its top.
    const frame = requestAnimationFrame(() => latest.current.show(latest.current.index))
    return () => cancelAnimationFrame(frame)
  }, [first])
  useKeys(
    useMemo(() => {
      const move = (by: number) => {
        const { tasks: all, index: at, show: reveal } = latest.current
        const to = Math.max(0, Math.min(all.length - 1, at + by))
        setTakesFocus(true)
        setKey(keyOf(all, to))
        reveal(to)
      }
      const open = () => {
        const { tasks: all, index: at } = latest.current
        const task = all[at]
        if (task) void go(pathOfTask(task), { state: { next: keyOf(all, at + 1) } satisfies DeskVisit })
      }
      return [
        { combo: 'J', says: t.keyDown, run: () => move(1) },
        { combo: 'K', says: t.keyUp, run: () => move(-1) },
        { combo: 'ArrowDown', says: t.keyDown, run: () => move(1) },
        { combo: 'ArrowUp', says: t.keyUp, run: () => move(-1) },
        { combo: 'Enter', says: t.keyOpen, run: open },
      ]
    }, [t, go]),
  )
  return { index, takesFocus, choose: (to) => setKey(keyOf(tasks, to)) }
}

interface TaskLineProps {
  readonly task: TaskSummary
  readonly next: string
  readonly isSelected: boolean
  readonly takesFocus: boolean
  readonly onFocus: () => void
}

function TaskLine({ task, next, isSelected, takesFocus, onFocus }: TaskLineProps) {
  const t = useWords(words)
  const text = useText()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isSelected && takesFocus) link.current?.focus({ preventScroll: true })
  }, [isSelected, takesFocus])
  return (
    <Link
      ref={link}
      to={pathOfTask(task)}
      state={{ next } satisfies DeskVisit}
      className={names(styles.task, isSelected && styles.selected)}
      aria-current={isSelected ? 'true' : undefined}
      onFocus={onFocus}
    >
      <span className={styles.due}>
        <DueTag due={task.due} />
      </span>
      <span className={styles.about}>
        <span className={styles.who}>{task.applicant || task.code}</span>
        <span className={styles.procedure}>{text(task.procedure)}</span>
      </span>
      <span className={styles.code}>{task.code}</span>
      <span className={styles.step}>
        {text(task.title)}
        <Beside task={task} />
      </span>
      <span className={names(styles.holder, !task.assignee && styles.free)}>
        {task.assignee ? <UserRound size={14} aria-hidden /> : null}
        {task.mine ? t.yours : (task.assignee?.name ?? t.freeToTake)}
      </span>
    </Link>
  )
}

/** What the line is about beside its step: an item of a list, an opinion, a dossier on its way. */
function Beside({ task: { item, aside, handOver } }: Pick<TaskLineProps, 'task'>) {
  const t = useWords(besideWords)
  const text = useText()
  const said = [
    item && t.itemOf(text(item.title), item.number, item.of),
    aside && t[aside],
    handOver && t.onItsWay,
  ].filter((one) => one !== null)
  return said.length > 0 ? <span className={styles.beside}> · {said.join(' · ')}</span> : null
}
