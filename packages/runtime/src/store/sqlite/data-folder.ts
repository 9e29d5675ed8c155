import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes the data folder where it is missing, one level at a time: the recursive `mkdir` of Node never returns
 * under file systems that take no folders (`/proc`).
 * @throws the system's error of the level that cannot be made, with its path.
 */
export function makeDataFolder(folder: string): void {
  const whole = resolve(folder)
  const levels = [whole]
  for (let at = dirname(whole); !existsSync(at); at = dirname(at)) levels.unshift(at)
  for (const level of levels) if (!isFolder(level)) mkdirSync(level)
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
}
