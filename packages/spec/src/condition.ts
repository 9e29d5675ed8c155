import type { Condition } from '@motcua/rules'
import { Type } from 'typebox'

/**
 * A condition in the language of `@motcua/rules`. The JSON Schema only says that it is an object:
 * its inside is judged by `checkCondition` against the facts of the spec, which says more than a schema could.
 */
export const ConditionSchema = Type.Unsafe<Condition>(Type.Object({}, { minProperties: 1 }))
