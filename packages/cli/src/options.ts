import process from 'node:process'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Language } from '@motcua/calendar'
import { WrongUsage } from './command.ts'

/**
 * Reads a command's words.
 * @throws WrongUsage naming the option that is unknown, lacks its value or has one too many.
 */
export function readOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    throw new WrongUsage(firstSentence(error.message))
  }
}

/** Node's first sentence names the option; what follows is advice about dashes that seldom helps. */
function firstSentence(text: string): string {
  const [first = text] = text.split(/\. |\n/)
  return `${first.replace(/\.$/, '').replace('argument is ambiguous', 'has no value')}.`
}

/**
 * The language of what is printed: `--lang`, else Vietnamese where the system speaks it, else English.
 * @throws WrongUsage when `--lang` is neither `vi` nor `en`.
 */
export function readLanguage(lang: string | undefined): Language {
  if (lang === 'vi' || lang === 'en') return lang
  if (lang !== undefined) throw new WrongUsage(`--lang is "${lang}"; write vi or en.`)
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('vi') ? 'vi' : 'en'
}
