import { parseSpec, type Sha256, type Spec, sha256 as sha256Noble } from '@motcua/spec'
import { type InputText, inputText } from './input-set.ts'

/** What of a spec decides, as an input: without `layout` and `scenarios`, so that its digest is the spec's hash. */
export function specInput(spec: Spec, sha256: Sha256 = sha256Noble): InputText {
  const { layout: _layout, scenarios: _scenarios, ...program } = spec
  return inputText(program, sha256)
}

/** Reads a spec back from its input; undefined when the text is none. */
export function readSpecInput(text: string): Spec | undefined {
  let program: unknown
  try {
    program = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof program !== 'object' || program === null) return undefined
  const parsed = parseSpec({ ...program, layout: { nodes: {} }, scenarios: [] })
  return parsed.ok ? parsed.spec : undefined
}
