// Loaded before the program by `launch.js`: ends this process once its launcher is gone, even by SIGKILL.
import { Socket } from 'node:net'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/** How long the program may take to end by itself after SIGTERM, in milliseconds. */
const GRACE = 5_000

const fd = Number(process.env.MOTCUA_LAUNCHER_FD)
if (fd && isMainThread) {
  // Not for this process's own children: there the descriptor means something else.
  delete process.env.MOTCUA_LAUNCHER_FD
  const launcher = new Socket({ fd, readable: true, writable: false })
  launcher.on('error', () => {})
  launcher.on('close', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  launcher.resume()
  launcher.unref()
}
