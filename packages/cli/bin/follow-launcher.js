// Loaded before the program by `launch.js`: ends this process once its launcher is gone, even by SIGKILL.
import { Socket } from 'node:net'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/** How long the program may take to end by itself after SIGTERM, in milliseconds. */
const GRACE = 5_000

// The launcher's own child only: in processes and threads further down descriptor 3 means something else.
if (isMainThread && process.env.MOTCUA_LAUNCHER === String(process.ppid)) {
  delete process.env.MOTCUA_LAUNCHER
  const launcher = new Socket({ fd: 3, readable: true, writable: false })
  launcher.on('error', () => {})
  launcher.on('close', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  launcher.resume()
  launcher.unref()
}
