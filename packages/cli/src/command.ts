/** What a command ends with: all is well, problems were found, or it was called in a way it does not know. */
export const EXIT = { fine: 0, problems: 1, wrongUsage: 2 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The exit code of a whole call: the worst of its parts. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return [EXIT.wrongUsage, EXIT.problems].find((code) => codes.includes(code)) ?? EXIT.fine
}

/** One command of `motcua`, in a file of its own under `commands/`. */
export interface Command {
  /** The words after `motcua`, with every option: `due --received <time> …`. */
  readonly usage: string
  /**
   * @param args the words after the command's name.
   * @throws WrongUsage when they make no sense; nothing has been done then.
   */
  run(args: readonly string[]): Promise<ExitCode>
}

/** A command line that makes no sense. The message names the word at fault and says what to write instead. */
export class WrongUsage extends Error {}
