import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useNavigate } from 'react-router'
import { folded } from '../i18n/format.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { api } from './api.ts'
import styles from './finder.module.css'
import { useListedKeys } from './keys.tsx'
import { roomsOf } from './rooms.ts'
import { usePermissions } from './session.ts'
import { words } from './words.ts'

interface Found {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly run: () => void
}

interface FinderProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Ctrl K: rooms, procedures and what this page can do, found without diacritics. */
export function Finder({ isOpen, onClose }: FinderProps) {
  return (
    <ModalOverlay
      className={names(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={names(styles.sheet)}>
        <FinderList onClose={onClose} />
      </Modal>
    </ModalOverlay>
  )
}

function FinderList({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words)
  const [asked, setAsked] = useState('')
  const all = useFound()
  const needle = folded(asked.trim())
  const shown = all.filter((one) => folded(`${one.title} ${one.kind}`).includes(needle)).slice(0, 50)
  return (
    <Dialog aria-label={t.anything} className={names(styles.dialog)}>
      <Autocomplete inputValue={asked} onInputChange={setAsked}>
        <TextField autoFocus aria-label={t.findHint} className={names(styles.search)}>
          <Input className={names(styles.input)} placeholder={t.findHint} />
        </TextField>
        <ListBox
          aria-label={t.find}
          className={names(styles.list)}
          items={shown}
          renderEmptyState={() => <p className={styles.none}>{t.findNone}</p>}
          onAction={(key) => {
            onClose()
            all.find((one) => one.id === key)?.run()
          }}
        >
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.title} className={names(styles.item)}>
              <span>{one.title}</span>
              <span className={styles.kind}>{one.kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function useFound(): readonly Found[] {
  const t = useWords(words)
  const text = useText()
  const go = useNavigate()
  const permissions = usePermissions()
  const keys = useListedKeys()
  const reads = permissions.includes('procedure.read')
  const procedures = useQuery({ queryKey: ['procedures'], queryFn: () => api.listProcedures(), enabled: reads }).data
  return [
    ...keys
      .filter((key) => key.combo !== 'Ctrl K')
      .map((key) => ({ id: `key ${key.combo}`, title: key.says, kind: key.combo, run: key.run })),
    ...roomsOf(permissions).map((room) => ({
      id: room.path,
      title: text(room.title),
      kind: t.go,
      run: () => void go(room.path),
    })),
    ...(procedures?.procedures ?? []).map((one) => ({
      id: `procedure ${one.id}`,
      title: text(one.title),
      kind: t.procedure,
      run: () => void go(`/procedures/${one.id}/design`),
    })),
  ]
}
