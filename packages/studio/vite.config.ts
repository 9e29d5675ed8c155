import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const RUNTIME = process.env.MOTCUA_DEV_RUNTIME ?? 'http://127.0.0.1:4000'

/** Fonts and pictures stay files of their own, because the content security policy allows no `data:` for them. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', assetsInlineLimit: 0, target: 'es2022' },
  server: { host: '127.0.0.1', proxy: { '/api': { target: RUNTIME, changeOrigin: false } } },
})
