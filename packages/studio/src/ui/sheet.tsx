import { type ReactNode, useContext } from 'react'
import { Dialog, DialogTrigger, Heading, OverlayTriggerStateContext, Popover } from 'react-aria-components'
import { names } from './class-names.ts'
import styles from './sheet.module.css'

/** The dialog has its own name; a frame without a role must not borrow that of the button, as React Aria would let it. */
const NO_BORROWED_NAME = ''

interface SheetProps {
  /** The button that opens it. */
  readonly button: ReactNode
  readonly title: string
  readonly children: ReactNode
}

/** A small sheet beside its button: a few questions, without leaving the page. `Esc` closes it. */
export function Sheet({ button, title, children }: SheetProps) {
  return (
    <DialogTrigger>
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
