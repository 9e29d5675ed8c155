import { type ReactNode, useContext, useEffect, useState } from 'react'
import { Dialog, DialogTrigger, Heading, OverlayTriggerStateContext, Popover } from 'react-aria-components'
import { names } from './class-names.ts'
import styles from './sheet.module.css'

/** The dialog has its own name; a frame without a role must not borrow that of the button, as React Aria would let it. */
const NO_BORROWED_NAME = ''

interface SheetProps {
  /** The button that opens it. */
  readonly button: ReactNode
  readonly title: string
  /** Open from the beginning, for whoever was sent here to answer it; the button has `autoFocus` then, to come back to. */
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** A small sheet beside its button: a few questions, without leaving the page. `Esc` closes it. */
export function Sheet({ button, title, isOpenAtFirst = false, children }: SheetProps) {
  const [isOpen, setOpen] = useState(false)
  // After the button has taken the focus.
  useEffect(() => setOpen(isOpenAtFirst), [isOpenAtFirst])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {button}
      <Popover aria-labelledby={NO_BORROWED_NAME} className={names(styles.sheet)} placement="bottom end">
        <Dialog className={names(styles.dialog)}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Closes the sheet that this is in, once its question is answered. */
export function useCloseSheet(): () => void {
  const sheet = useContext(OverlayTriggerStateContext)
  return () => sheet?.close()
}
