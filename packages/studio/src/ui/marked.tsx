import { Fragment } from 'react'

/** A sentence whose names stand between asterisks, as the diff's prose writes them: "Bước *Thẩm định*: …". */
export function Marked({ text }: { readonly text: string }) {
  let place = 0
  return text.split('*').map((part, index) => {
    const key = `${place} ${part}`
    place += part.length + 1
    return index % 2 === 1 ? <strong key={key}>{part}</strong> : <Fragment key={key}>{part}</Fragment>
  })
}
