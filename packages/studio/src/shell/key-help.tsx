import { Fragment } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import styles from './finder.module.css'
import { useListedKeys } from './keys.tsx'
import { words } from './words.ts'

/** `?`: the keys of the page that is open. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords(words)
  const keys = useListedKeys()
  return (
    <ModalOverlay
      className={names(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={names(styles.sheet)}>
        <Dialog className={names(styles.dialog)}>
          <Heading slot="title" className={names(styles.heading)}>
            {t.keys}
          </Heading>
          <dl className={styles.keys}>
            {keys.map((key) => (
              <Fragment key={`${key.combo} ${key.says}`}>
                <dt>
                  <kbd className={styles.combo}>{key.combo}</kbd>
                </dt>
                <dd>{key.says}</dd>
              </Fragment>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
