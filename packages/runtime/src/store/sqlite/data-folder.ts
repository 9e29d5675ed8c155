import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StoreRefused } from '../port.ts'

/**
 * Makes the data folder where it is missing, one level at a time: the recursive `mkdir` of Node never returns
 * under file systems that take no folders (`/proc`).
 * @throws StoreRefused naming the folder that cannot be made, and why.
 */
export function makeDataFolder(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const level of missing) makeLevel(level)
}

function makeLevel(level: string): void {
  try {
    mkdirSync(level)
  } catch (error) {
    if (existsSync(level)) return
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreRefused(`The data folder ${level} cannot be made (${why}). Name another folder with MOTCUA_DATA.`)
  }
}
