import { createClient } from '@motcua/api'

/** The runtime that served this page. */
export const api = createClient<Blob, AbortSignal>({
  baseUrl: '',
  fetch: (url, init) => fetch(url, init),
  locale: () => (document.documentElement.lang === 'en' ? 'en' : 'vi'),
})
