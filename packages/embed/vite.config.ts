import { defineConfig } from 'vite'

/** Our own packages only declare; what nobody imports may be left out of the file. */
const DECLARES_ONLY = /packages[\\/](?:api|calendar|engine|rules|spec)[\\/]|node_modules[\\/]typebox[\\/]/

/** `motcua.js`: for one classic `<script>` on any page. `motcua.mjs`: the same as a module. Nothing else is loaded. */
export default defineConfig({
  root: import.meta.dirname,
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
