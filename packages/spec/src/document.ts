import { type Static, Type } from 'typebox'
import { TextSchema } from './text.ts'

/**
 * A paper that the flow issues. `form` is circular and number together ("TT 03/2025/TT-VPCP, 01"): a number alone is ambiguous.
 * `template` names the template by digest (`sha256-` and base64url); absent means the built-in template of that kind.
 */
export const DocumentSchema = Type.Object(
  {
    title: TextSchema,
    kind: Type.Enum(['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control', 'register', 'result']),
    form: Type.Optional(Type.String({ maxLength: 100 })),
    template: Type.Optional(Type.String({ pattern: '^sha256-[A-Za-z0-9_-]{43}$' })),
  },
  { additionalProperties: false },
)
export type Document = Static<typeof DocumentSchema>
