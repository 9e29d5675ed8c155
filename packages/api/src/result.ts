import { Type } from 'typebox'

/** How a dossier ended. */
export const ResultSchema = Type.Enum(['granted', 'refused', 'withdrawn', 'returned'])
