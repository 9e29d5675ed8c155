import type { NodeKind, NodeOf, Spec, Text } from '@motcua/spec'

/** What a kind of node starts as, and how large its box is (width and height in points of the drawing). */
export interface Blank<K extends NodeKind> {
  readonly title: Text
  readonly size: readonly [width: number, height: number]
  readonly create: (spec: Spec, given: { readonly title: Text; readonly role?: string }) => NodeOf<K>
}
