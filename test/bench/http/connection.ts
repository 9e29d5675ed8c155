import { connect, type Socket } from 'node:net'

/** A keep-alive connection that sends one request at a time: as little work as a client can do. */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #received = ''
  #answer: ((body: string) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  constructor(address: string) {
    const { hostname, port, host } = new URL(address)
    this.#host = host
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true })
    this.#socket.setEncoding('latin1')
    this.#socket.on('data', (chunk) => this.#take(String(chunk)))
    this.#socket.on('error', (error) => this.#failed?.(error))
  }

  /** Resolves to the answer's body. @throws Error when the status is no success. */
  post(path: string, body: string, headers: string): Promise<string> {
    const head = `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\n${headers}`
    this.#socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return new Promise((resolve, reject) => {
      this.#answer = resolve
      this.#failed = reject
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: string): void {
    this.#received += chunk
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.#received)?.[1] ?? 0)
    if (this.#received.length < end + 4 + length) return
    const answer = this.#received
    this.#received = ''
    if (answer.startsWith('HTTP/1.1 2')) this.#answer?.(answer.slice(end + 4))
    else this.#failed?.(new Error(answer.slice(0, 1000)))
  }
}
