import { canonicalText } from '../canonical-text.ts'
import type { Spec } from '../spec.ts'
import { tellerOf } from './aspects.ts'
import type { Change } from './change.ts'
import type { Aspect, Thing } from './thing.ts'
import { thingsOfFlow } from './things-of-flow.ts'
import { thingsOfForms } from './things-of-forms.ts'
import { thingsOfProcedure } from './things-of-procedure.ts'
import { thingsOfRules } from './things-of-rules.ts'

/**
 * What changed between two versions, thing by thing over their stable ids: first what the procedure says of itself, then
 * flow, forms and data, rules. Positions on the drawing are no change. Both specs were read by `parseSpec`; a
 * decision that is malformed inside (a draft's) is compared as a whole.
 */
export function diffSpecs(before: Spec, after: Spec): Change[] {
  const had = thingsOf(before)
  const has = thingsOf(after)
  const changes: Change[] = []
  for (const thing of has.values()) {
    const earlier = had.get(thing.key)
    if (earlier === undefined) changes.push(whole('added', thing))
    else changes.push(...changesOf(earlier, thing))
  }
  for (const thing of had.values()) if (!has.has(thing.key)) changes.push(whole('removed', thing))
  return changes
}

function thingsOf(spec: Spec): ReadonlyMap<string, Thing> {
  const tell = tellerOf(spec)
  const things = [...thingsOfProcedure(tell), ...thingsOfFlow(tell), ...thingsOfForms(tell), ...thingsOfRules(tell)]
  return new Map(things.map((thing) => [thing.key, thing]))
}

function whole(kind: 'added' | 'removed', { group, path, subject }: Thing): Change {
  return { kind, group, path, subject, words: {} }
}

function changesOf(before: Thing, after: Thing): Change[] {
  const names = new Set([...Object.keys(after.aspects), ...Object.keys(before.aspects)])
  return [...names].flatMap((name): Change[] => {
    const [had, has] = [aspectOf(before, name), aspectOf(after, name)]
    if (name === 'order' ? isSameOrder(had, has) : isSame(had, has)) return []
    return [
      {
        kind: 'changed',
        group: has?.group ?? had?.group ?? after.group,
        path: after.path,
        subject: after.subject,
        aspect: name,
        ...(had === undefined ? {} : { before: had.value }),
        ...(has === undefined ? {} : { after: has.value }),
        words: {
          ...(had === undefined ? {} : { before: had.words }),
          ...(has === undefined ? {} : { after: has.words }),
        },
      },
    ]
  })
}

function aspectOf({ aspects }: Thing, name: string): Aspect | undefined {
  return Object.hasOwn(aspects, name) ? aspects[name] : undefined
}

function isSame(a: Aspect | undefined, b: Aspect | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return canonicalText(a.value) === canonicalText(b.value)
}

/** Fields that came or went are told by themselves; the order changed when those that stayed stand otherwise. */
function isSameOrder(a: Aspect | undefined, b: Aspect | undefined): boolean {
  const [had, has] = [listOf(a), listOf(b)]
  const stayed = (list: readonly unknown[], other: readonly unknown[]) => list.filter((item) => other.includes(item))
  return canonicalText(stayed(had, has)) === canonicalText(stayed(has, had))
}

function listOf(aspect: Aspect | undefined): readonly unknown[] {
  return Array.isArray(aspect?.value) ? aspect.value : []
}
