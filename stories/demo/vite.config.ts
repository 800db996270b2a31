import { defineConfig } from 'vite';

/** The demo portal, served from source. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  // Another port is taken when this one is in use.
  server: { port: 5173, strictPort: false },
});
