// `node packages/cli/bin/run.js test/golden/record.ts <spec.json> <name>`: records the histories of a spec's scenarios by
// this version of the engine. A file that is there already is never written over: what was sealed stays as it was.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseSpec } from '@motcua/spec'
import { recordGolden } from './recorder.ts'

const [specFile, name] = process.argv.slice(2)
const organisation = JSON.parse(readFileSync(new URL('../../examples/organisation.json', import.meta.url), 'utf8'))
const parsed = parseSpec(JSON.parse(readFileSync(specFile ?? '', 'utf8')))
const target = new URL(`${name}.json`, import.meta.url)
if (!parsed.ok) {
  process.stderr.write(`${specFile} is no spec: ${parsed.problems[0]?.message.en}\n`)
  process.exitCode = 1
} else if (existsSync(target)) {
  process.stderr.write(`${name}.json is recorded already; choose another name.\n`)
  process.exitCode = 1
} else {
  writeFileSync(target, `${JSON.stringify(recordGolden(parsed.spec, organisation, 'tan-hoa-service-centre'))}\n`)
}
