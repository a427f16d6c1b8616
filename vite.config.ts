import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The renderer, for both windows: `app://countersign/` and `http://127.0.0.1:PORT/`. Paths are absolute from the
 * root, and nothing is inlined, because the content security policy allows neither inline script nor `data:` code.
 */
export default defineConfig({
  root: here('renderer'),
  base: '/',
  publicDir: here('renderer/public'),
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }), enforce: 'pre' }],
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Charts and PDF reading are large and come when they are asked for; `npm run bench` watches over what comes first.
    chunkSizeWarningLimit: 600,
    // What the first screen waits for is one file: compressed alone, thirty small ones are a twentieth larger.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
    },
  },
});
