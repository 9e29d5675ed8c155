import type { Dossier } from '@motcua/api'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet, useCloseSheet } from '../ui/sheet.tsx'
import { ActionForm } from './action-form.tsx'
import { actionsOf, type DossierAction } from './dossier-actions.ts'
import { readDossierVisit } from './dossier-visit.ts'
import { turnWords } from './turn-words.ts'
import styles from './turns.module.css'

/** What may be done to the dossier as a whole, behind one quiet button; each asks what it needs before it is sent. */
export function OtherActions({ dossier }: { readonly dossier: Dossier }) {
  const t = useWords(turnWords)
  const text = useText()
  const { action: asked } = readDossierVisit(useLocation().state)
  const actions = actionsOf(dossier)
  const [first] = useState(() => actions.find(({ id }) => id === asked) ?? null)
  const [done, setDone] = useState(asked !== undefined && first === null ? t.nowTooLate : '')
  return (
    <div className={styles.actions}>
      {actions.length > 0 ? (
        <Sheet
          title={t.others}
          isOpenAtFirst={first !== null}
          button={
            <Button look="quiet" autoFocus={first !== null} icon={<Ellipsis size={16} aria-hidden />}>
              {t.others}
            </Button>
          }
        >
          <Menu
            dossier={dossier}
            actions={actions}
            first={first}
            onDone={(action) => setDone(t.done(text(action.title)))}
          />
        </Sheet>
      ) : null}
      <p role="status" className={styles.soft}>
        {done}
      </p>
    </div>
  )
}

interface MenuProps {
  readonly dossier: Dossier
  readonly actions: readonly DossierAction[]
  /** The action to begin with, for whoever came here for it. */
  readonly first: DossierAction | null
  readonly onDone: (action: DossierAction) => void
}

function Menu({ dossier, actions, first, onDone }: MenuProps) {
  const t = useWords(turnWords)
  const text = useText()
  const close = useCloseSheet()
  const [chosen, choose] = useState<DossierAction | null>(first)
  if (chosen) {
    return (
      <ActionForm
        dossier={dossier}
        action={chosen}
        onCancel={() => choose(null)}
        onDone={() => {
          close()
          onDone(chosen)
        }}
      />
    )
  }
  return (
    <>
      <ul className={styles.menu}>
        {actions.map((action) => (
          <li key={action.id}>
            <Button look={action.isDangerous ? 'danger' : 'plain'} onPress={() => choose(action)}>
              {text(action.title)}
            </Button>
          </li>
        ))}
      </ul>
      {dossier.interrupts
        .filter(({ mine }) => !mine)
        .map(({ message, title, who }) => (
          <p key={message} className={styles.soft}>
            {t.othersMay(text(title), text(who))}
          </p>
        ))}
    </>
  )
}
