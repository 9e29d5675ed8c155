import process from 'node:process'
import { createInterface } from 'node:readline'
import { type Command, EXIT, type ExitCode, WrongUsage } from '../command.ts'
import { readOptions } from '../options.ts'
import { printJson, printLines } from '../print-problems.ts'
import { refusalText } from '../refusal.ts'

/** `motcua administrator`: makes the first administrator, while no server holds the data folder. */
export const administrator: Command = {
  usage: 'administrator --email <address> --name <name> [--data <folder>] [--json]   (the password comes from stdin)',
  run: runAdministrator,
}

async function runAdministrator(args: readonly string[]): Promise<ExitCode> {
  const { values } = readOptions({
    args,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const { email, name } = values
  if (!email?.includes('@'))
    throw new WrongUsage('--email is missing or no address; write one such as an@agency.example.')
  if (!name?.trim()) throw new WrongUsage('--name is missing; write the name of the person.')
  const { readHostSettings } = await import('../host-settings.ts')
  const { makeAdministrator, openStore } = await import('@motcua/runtime')
  const settings = readHostSettings({ data: values.data })
  const password = await readPassword()
  try {
    const store = await openStore(settings)
    await makeAdministrator(store, { email, name, password }).finally(() => store.close())
  } catch (error) {
    const text = refusalText(error, settings.dataFolder)
    if (text === undefined) throw error
    process.stderr.write(`motcua administrator: ${text}\n`)
    return EXIT.problems
  }
  if (values.json) printJson({ email, name })
  else printLines([`${name} (${email}) is an administrator now.`])
  return EXIT.fine
}

/** The first line of stdin. At a terminal it is asked for, and what is typed is not shown. */
async function readPassword(): Promise<string> {
  const { stdin, stderr } = process
  const terminal = stdin.isTTY === true
  if (terminal) stderr.write('Password (at least 10 characters): ')
  const lines = createInterface({ input: stdin, terminal })
  try {
    for await (const line of lines) return line
    throw new WrongUsage('no password came from stdin.')
  } finally {
    lines.close()
    if (terminal) stderr.write('\n')
  }
}
