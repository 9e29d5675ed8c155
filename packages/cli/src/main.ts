import process from 'node:process'
import { type Command, EXIT, type ExitCode, WrongUsage } from './command.ts'

/** Each is loaded when it is called, and loads the packages that it needs once its words make sense. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start', async () => (await import('./commands/start.ts')).start],
  ['validate', async () => (await import('./commands/validate.ts')).validate],
  ['test', async () => (await import('./commands/test.ts')).test],
  ['due', async () => (await import('./commands/due.ts')).due],
  ['import', async () => (await import('./commands/import.ts')).importSteps],
  ['administrator', async () => (await import('./commands/administrator.ts')).administrator],
])

const USAGE = `Usage: motcua <command> [options]

  start                 run the server
  validate <spec…>      say what is wrong with specifications
  test <spec…>          run their scenarios
  due                   work out a due date
  import <steps.csv>    draft a procedure from a table of steps
  administrator         make the first administrator of an installation

motcua <command> --help says which options it takes.
Exit codes: 0 all is well, 1 problems were found, 2 wrong usage.
`

const HELP = new Set(['--help', '-h', 'help'])

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name !== undefined && HELP.has(name)) return say(USAGE)
  const load = name === undefined ? undefined : COMMANDS.get(name)
  if (load === undefined) {
    process.stderr.write(name === undefined ? USAGE : `motcua: there is no command "${name}".\n\n${USAGE}`)
    return EXIT.wrongUsage
  }
  const command = await load()
  if (args.some((word) => word === '--help' || word === '-h')) return say(`Usage: motcua ${command.usage}\n`)
  try {
    return await command.run(args)
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    process.stderr.write(`motcua ${name}: ${error.message}\nUsage: motcua ${command.usage}\n`)
    return EXIT.wrongUsage
  }
}

function say(text: string): ExitCode {
  process.stdout.write(text)
  return EXIT.fine
}

// `motcua validate … | head` closes the pipe before all is written; that is the reader's right.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit()
})
process.exitCode = await main(process.argv.slice(2))
