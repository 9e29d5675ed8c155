import type { Browser, BrowserContext, Page, Response } from 'playwright-core'

/** A person at a browser of their own, everything that goes wrong in it written down. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Sentences: errors on the console, failed requests, pages without a strict policy, and what `lookOver` finds. */
  readonly complaints: string[]
}

export interface Window {
  readonly width: number
  readonly height: number
}

/** The clock of an office or a kitchen: as good as any, but the pages must not depend on it. */
const ZONE = 'Asia/Ho_Chi_Minh'

/** Opens a browser for somebody who has never been here. */
export async function visit(browser: Browser, address: string, window: Window): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: window,
    locale: 'vi-VN',
    timezoneId: ZONE,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  const complaints: string[] = []
  context.on('page', (page) => watch(page, address, complaints))
  return { page: await context.newPage(), context, complaints }
}

function watch(page: Page, address: string, complaints: string[]): void {
  const at = () => page.url().replace(address, '')
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${at()}: console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`${at()}: exception: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left, and a query whose answer nobody waits for any more, break off their own requests.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${at()}: ${request.method()} ${request.url()}: ${reason}`)
  })
  page.on('response', (response) => judgeResponse(response, complaints))
}

function judgeResponse(response: Response, complaints: string[]): void {
  const request = response.request()
  const what = `${request.method()} ${response.url()}`
  if (response.status() >= 500) complaints.push(`${what} answers ${response.status()}`)
  if (request.resourceType() !== 'document') return
  const flaw = flawOfPolicy(response.headers()['content-security-policy'])
  if (flaw !== undefined) complaints.push(`${what}: ${flaw}`)
}

/** What makes a content security policy let foreign or inline code run; undefined for a strict one. */
function flawOfPolicy(policy: string | undefined): string | undefined {
  if (policy === undefined) return 'no content security policy'
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
  const sources = directives.get('script-src') ?? directives.get('default-src')
  if (sources === undefined) return `no script-src in "${policy}"`
  const loose = sources.filter((source) => source !== "'self'" && source !== "'none'")
  return loose.length === 0 ? undefined : `scripts may come from ${loose.join(' ')}`
}
