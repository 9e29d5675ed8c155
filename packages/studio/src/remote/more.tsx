import { Button } from '../ui/button.tsx'

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  readonly children: string
}

/** Asks for the next page of a list, as long as there is one. */
export function More({ query, children }: MoreProps) {
  if (!query.hasNextPage) return null
  return (
    <div>
      <Button isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {children}
      </Button>
    </div>
  )
}
