const NUMBER = /^(?:(?:bước|b|step|no\.?)\s*)?(\d{1,6})(?:[.,]0+)?\s*[.):]?$/iu

/** Reads an order number as tables print it: "1", "01", "1.", "Bước 1", "B1", and "1.0" as spreadsheets export it. */
export function readOrderNumber(text: string): number | undefined {
  const [, digits] = NUMBER.exec(text.normalize('NFC').trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}
