import { parseSync, Visitor } from 'oxc-parser'

/** One import, re-export, dynamic import or `import('…')` type of a file. */
export interface Import {
  /** The specifier, or undefined when it is computed at run time. */
  readonly specifier: string | undefined
  /** Line in the file, from 1. */
  readonly line: number
}

/**
 * Every import of a source file, as a parser sees it: none hides in a comment, none is missed in a string.
 * @param path says by its ending whether it is TypeScript, JSX or both.
 * @throws Error when the file does not parse.
 */
export function importsOf(path: string, source: string): Import[] {
  const { module, program, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path} does not parse: ${error.message}`)
  const found: { specifier: string | undefined; at: number }[] = []
  for (const { moduleRequest, start } of module.staticImports) found.push({ specifier: moduleRequest.value, at: start })
  for (const { entries, start } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest
    if (from) found.push({ specifier: from.value, at: start })
  }
  const visitor = new Visitor({
    ImportExpression: (node) => void found.push({ specifier: textOf(node.source), at: node.start }),
    TSImportType: (node) => void found.push({ specifier: textOf(node.source), at: node.start }),
  })
  visitor.visit(program)
  return found.map(({ specifier, at }) => ({ specifier, line: source.slice(0, at).split('\n').length }))
}

function textOf(node: { readonly type: string; readonly value?: unknown }): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
