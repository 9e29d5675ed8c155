import { defineConfig, type Plugin } from 'vite'

/** Our own packages only declare; what nobody imports may be left out of the file. */
const DECLARES_ONLY = /packages[\\/](?:api|calendar|engine|rules|spec)[\\/]|node_modules[\\/]typebox[\\/]/

/** Writes letters outside ASCII as escapes: old portals serve scripts without a charset, and pages that are not in UTF-8. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue
      file.code = file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
  },
}

/** `motcua.js`: for one classic `<script>` on any page. `motcua.mjs`: the same as a module. Nothing else is loaded. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [asciiOnly],
  build: {
    outDir: 'dist',
    target: 'es2022',
    minify: 'oxc',
    lib: {
      entry: 'src/index.ts',
      name: 'Motcua',
      formats: ['es', 'iife'],
      fileName: (format) => (format === 'es' ? 'motcua.mjs' : 'motcua.js'),
    },
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !DECLARES_ONLY.test(id) } },
  },
})
