import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Language, parseLocal, viCalendar } from '@motcua/calendar'
import type { DemoAccount, HostOptions, RunningHost, Settings } from '@motcua/runtime'
import { type Command, EXIT, type ExitCode, WrongUsage } from '../command.ts'
import { dataPlace } from '../data-place.ts'
import { readLanguage, readOptions } from '../options.ts'
import { printJson, printLines } from '../print-problems.ts'
import { refusalText } from '../refusal.ts'

/** `motcua start`: one server with the built pages, until a signal ends it. */
export const start: Command = {
  usage:
    'start [--demo [--now <YYYY-MM-DDTHH:MM>]] [--port <n>] [--host <address>] [--data <folder>] [--json] [--lang vi|en]',
  run: runStart,
}

async function runStart(args: readonly string[]): Promise<ExitCode> {
  const { values } = readOptions({
    args,
    options: {
      demo: { type: 'boolean', default: false },
      now: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  })
  const language = readLanguage(values.lang)
  const demo = values.demo ? { examples: join(HOUSE, 'examples'), startsAt: readNow(values.now) } : undefined
  if (values.now !== undefined && demo === undefined) throw new WrongUsage('--now belongs to --demo.')
  const { readHostSettings } = await import('../host-settings.ts')
  const settings = readHostSettings(values)
  const signalled = untilSignal()
  const host = await startOrSayWhy(settings, demo)
  if (host === undefined) return EXIT.problems
  const started = await describe(host, settings)
  if (values.json) printJson(started)
  else printLines(inWords(started, language))
  await signalled
  await host.close()
  return EXIT.fine
}

/** The checkout: built pages and examples lie beside this package. */
const HOUSE = fileURLToPath(new URL('../../../..', import.meta.url))

/** Where the demo's clock stands at its first start; later starts go on from there. */
function readNow(now: string | undefined): number | undefined {
  if (now === undefined) return undefined
  const instant = parseLocal(now, viCalendar.utcOffset)
  if (instant === null) throw new WrongUsage(`--now is "${now}"; write a local time such as 2026-04-23T08:30.`)
  return instant
}

async function startOrSayWhy(settings: Settings, demo: HostOptions['demo']): Promise<RunningHost | undefined> {
  const { startHost } = await import('@motcua/runtime')
  try {
    return await startHost({
      settings,
      pages: builtFolder('packages/studio/dist', 'index.html'),
      embed: builtFolder('packages/embed/dist', 'motcua.js'),
      demo,
    })
  } catch (error) {
    const text = refusalText(error, settings.dataFolder)
    if (text === undefined) throw error
    process.stderr.write(`motcua start: ${text}\n`)
    return undefined
  }
}

/** A folder of pages, when it has been built. */
function builtFolder(path: string, entry: string): string | undefined {
  const folder = join(HOUSE, path)
  return existsSync(join(folder, entry)) ? folder : undefined
}

/** Resolves at the first signal to stop; the second ends the process as the system would. */
function untilSignal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}

interface Started {
  readonly address: string
  /** Where dossiers, accounts and files are: a folder, or the address of a database. */
  readonly data: string
  readonly store: 'sqlite' | 'mongo'
  /** False: the API alone answers. */
  readonly pages: boolean
  /** False: nobody can sign in yet. */
  readonly people: boolean
  readonly accounts: readonly DemoAccount[]
}

async function describe({ address, app, store }: RunningHost, settings: Settings): Promise<Started> {
  const response = await app.inject('/api/v1/demo')
  const demo: { readonly accounts?: readonly DemoAccount[] } = response.json()
  const { people } = await store.directory.read()
  return {
    address,
    data: dataPlace(settings),
    store: settings.mongoUri === undefined ? 'sqlite' : 'mongo',
    pages: builtFolder('packages/studio/dist', 'index.html') !== undefined,
    people: people.length > 0,
    accounts: demo.accounts ?? [],
  }
}

function inWords(started: Started, language: Language): readonly string[] {
  const words = WORDS[language]
  const width = Math.max(...started.accounts.map(({ email }) => email.length))
  return [
    `${words.answers} ${started.address}`,
    `${words.data} ${started.data}`,
    ...(started.pages ? [] : [words.noPages]),
    ...(started.people ? [] : [words.nobody]),
    ...(started.accounts.length === 0 ? [] : [words.accounts]),
    ...started.accounts.map(({ email, password, name, does }) => {
      return `  ${email.padEnd(width)}  ${password}  ${name}: ${does[language]}`
    }),
    words.ends,
  ]
}

const WORDS = {
  vi: {
    answers: 'Motcua chạy tại',
    data: 'Dữ liệu:',
    noPages: 'Trang chưa được dựng, chỉ có API: chạy “npm start” trong bản mã nguồn.',
    nobody: 'Chưa ai đăng nhập được: tạo người quản trị bằng “motcua administrator”.',
    accounts: 'Tài khoản dùng thử (địa chỉ, mật khẩu, người):',
    ends: 'Ctrl-C để dừng.',
  },
  en: {
    answers: 'Motcua answers at',
    data: 'Data:',
    noPages: 'The pages are not built, only the API answers: run “npm start” in the checkout.',
    nobody: 'Nobody can sign in yet: make an administrator with “motcua administrator”.',
    accounts: 'Demo accounts (address, password, person):',
    ends: 'Ctrl-C stops it.',
  },
} as const
