/**
 * Versions of everything in this package that decides, the oldest first. A change after which an old command could be decided
 * otherwise adds one; commits of the versions before are then decided by the rules of theirs.
 */
const VERSIONS = ['motcua-engine/1', 'motcua-engine/2'] as const

export type EngineVersion = (typeof VERSIONS)[number]

/** The version that decides today. */
export const ENGINE_VERSION = 'motcua-engine/2' satisfies EngineVersion

/** The first version: what came later does not hold for what it decided. */
export const FIRST_ENGINE = 'motcua-engine/1' satisfies EngineVersion

/** Whether commits of the version that a text names can be decided again here. */
export function isEngineVersion(text: string): text is EngineVersion {
  return VERSIONS.some((version) => version === text)
}
