import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const CACHE = fileURLToPath(new URL('../node_modules/.cache/motcua', import.meta.url))

/**
 * Starts the browser that the journeys run in: `CHROME_PATH` when it is set, on Linux x64 the Chromium that came with
 * the packages, elsewhere Playwright's own download, else the Chrome that is installed.
 *
 * Text is drawn without hinting, so that pictures are alike on every machine.
 * @throws Error naming what to install, when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args: ['--font-render-hinting=none'], ...(await whichBrowser()) })
}

async function whichBrowser(): Promise<LaunchOptions> {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`)
    return { executablePath: chosen }
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium()
  if (existsSync(chromium.executablePath())) return {}
  if (chromeIsInstalled()) return { channel: 'chrome' }
  throw new Error(
    'No browser for the journeys: run "npx playwright-core install --only-shell chromium", or set CHROME_PATH to a Chrome.',
  )
}

function chromeIsInstalled(): boolean {
  const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files'
  return [
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(programs, 'Google\\Chrome\\Application\\chrome.exe'),
  ].some((path) => existsSync(path))
}

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once per version, with the system libraries and fonts that it
 * brings, so that a bare machine runs it too. Its own list of flags is left alone: it turns off web security.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const folder = await unpackedChromium()
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const env = { ...stringsOf(process.env), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') }
  return { executablePath: join(folder, 'chromium'), env }
}

/** Unpacked beside its place and then renamed: whoever comes at the same time sees all of it or nothing. */
async function unpackedChromium(): Promise<string> {
  const folder = join(CACHE, `browser-${await packagedVersion()}`)
  if (existsSync(folder)) return folder
  await mkdir(CACHE, { recursive: true })
  const unpacking = await mkdtemp(join(CACHE, 'unpacking-'))
  try {
    await unpackInto(unpacking)
    await writeFile(join(unpacking, 'fonts/fonts.conf'), fontSettings(folder))
    await rename(unpacking, folder)
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/**
 * The package's own settings look for fonts in folders of another kind of machine. Where a machine has no fonts of its own
 * either, Chromium then ends at the first `<select>` or `<textarea>`; so they point at the fonts that came along.
 */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}

async function packagedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest: { version: string } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'))
  return manifest.version
}

/** In a process of its own, since the package unpacks into TMPDIR and takes what lies there for its own. */
function unpackInto(folder: string): Promise<void> {
  const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error('The Chromium of @sparticuz/chromium could not be unpacked; is the disk full?'))
    })
  })
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
