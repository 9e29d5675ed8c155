// Imported for its effect: it defines the element.
import '@motcua/embed'
import type { MotcuaTracker } from '@motcua/embed'
import type { DetailedHTMLProps } from 'react'

type Settings = Partial<Pick<MotcuaTracker, 'src' | 'code' | 'locale'>>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'motcua-tracker': Settings & DetailedHTMLProps<HTMLAttributes<MotcuaTracker>, MotcuaTracker>
    }
  }
}

/** Asks for code and secret and shows where the dossier is; answers a supplement. */
export function TrackerElement(props: Settings) {
  return <motcua-tracker {...props} />
}
