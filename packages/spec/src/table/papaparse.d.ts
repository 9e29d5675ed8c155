/**
 * The part of Papa Parse that is used here. The types of DefinitelyTyped would bring those of Node and of pages into a
 * package that must compile without both.
 */
declare module 'papaparse' {
  const papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: '\n'; readonly preview?: number },
    ): {
      /** The cells of each row. */
      readonly data: readonly (readonly string[])[]
      /** `row` counts from 0. */
      readonly errors: readonly { readonly type: string; readonly row?: number }[]
    }
  }
  export default papa
}
