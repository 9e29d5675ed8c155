import { type Client, createClient } from '@motcua/api'

export type Agent = Client<Uint8Array<ArrayBuffer>>

/** A person's browser without a window: keeps cookies as `fetch` does not. */
export function agentAt(address: string): Agent {
  const cookies = new Map<string, string>()
  return createClient<Uint8Array<ArrayBuffer>>({
    baseUrl: address,
    fetch: async (url, { method, headers, body }) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(url, { method, headers: { ...headers, cookie }, ...(body ? { body } : {}) })
      for (const set of response.headers.getSetCookie()) {
        const [pair = ''] = set.split(';')
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      return response
    },
  })
}

/** Somebody with a demo account: the part of the address before the @. */
export async function officerAt(address: string, name: string): Promise<Agent> {
  const client = agentAt(address)
  await client.signIn({ email: `${name}@anlac.example`, password: 'motcua-demo' })
  return client
}
