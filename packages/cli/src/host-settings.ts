import process from 'node:process'
import { readSettings, type Settings } from '@motcua/runtime'
import { WrongUsage } from './command.ts'

/** Options that stand above the environment's variable of the same meaning. */
export interface HostOptions {
  readonly port?: string | undefined
  readonly host?: string | undefined
  readonly data?: string | undefined
}

/**
 * What the server is told, by options first and by environment otherwise.
 * @throws WrongUsage naming the option or variable that cannot be used.
 */
export function readHostSettings({ port, host, data }: HostOptions): Settings {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new WrongUsage(`--port is "${port}"; write a whole number from 0 to 65535.`)
  }
  if (host === '') throw new WrongUsage('--host is empty; write an address such as 127.0.0.1.')
  if (data === '') throw new WrongUsage('--data is empty; name a folder.')
  const { env } = process
  const environment = {
    ...env,
    PORT: port ?? env.PORT,
    HOST: host ?? env.HOST,
    MOTCUA_DATA: data ?? env.MOTCUA_DATA,
  }
  const read = readSettings(environment, process.cwd())
  if (!read.ok) throw new WrongUsage(read.problems.join('\n'))
  return read.settings
}
