// Run by browser.ts: unpacks Chromium, its libraries and fonts into TMPDIR.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
