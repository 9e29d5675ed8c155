// Imported for its effect: it defines the element.
import '@motcua/embed'
import type { MotcuaFlow } from '@motcua/embed'
import type { DetailedHTMLProps } from 'react'

type Settings = Partial<Pick<MotcuaFlow, 'spec' | 'visited' | 'current' | 'highlighted' | 'locale'>>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'motcua-flow': Settings & DetailedHTMLProps<HTMLAttributes<MotcuaFlow>, MotcuaFlow>
    }
  }
}

/** The picture of a flow; it scrolls in itself when it is wider than its place. */
export function FlowElement(props: Settings) {
  return <motcua-flow {...props} />
}
