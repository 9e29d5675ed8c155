import type { Language } from '@motcua/calendar'
import { WrongUsage } from './command.ts'
import { readLanguage, readOptions } from './options.ts'
import { checkNames } from './read-bytes.ts'

interface SpecNames {
  readonly names: readonly string[]
  readonly json: boolean
  readonly language: Language
}

/** The words of a command that takes specs. @throws WrongUsage when none is named, or an option is unknown. */
export function readSpecNames(args: readonly string[]): SpecNames {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  })
  const language = readLanguage(values.lang)
  if (positionals.length === 0) throw new WrongUsage('name at least one spec.')
  checkNames(positionals)
  return { names: positionals, json: values.json === true, language }
}
