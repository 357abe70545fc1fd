import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** react-router makes its `Link`, `NavLink` and `Form` in a way that a bundler must keep. Told that it has no effects, it drops what nobody uses (4 kB). */
const unusedLinksAreFree: Plugin = {
  name: 'unused-links-are-free',
  transform: (code, id) => {
    if (!id.includes('react-router') || !id.endsWith('/dom/lib.js')) return null;
    return code
      .replaceAll('= React$1.forwardRef(', '= /* @__PURE__ */ React$1.forwardRef(')
      .replaceAll(/^(?:Link|NavLink|Form|ScrollRestoration)\.displayName = .*$/gm, '');
  },
};

/**
 * Two builds of one source: the browser's (`dist/client`, hashed names under /assets/) and the server's
 * (`dist/server/entry-server.js`, which needs nothing beside it). build-if-changed.ts runs one after the other.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [tailwindcss(), react(), unusedLinksAreFree],
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  // Without this the server renders with React's development build, at half of the speed.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emptyOutDir: true,
        ssr: 'src/entry-server.tsx',
        target: 'node22',
        rolldownOptions: { output: { codeSplitting: false } },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        target: 'baseline-widely-available',
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: 'src/entry-client.tsx',
          output: {
            codeSplitting: {
              groups: [
                { name: 'libraries', test: /node_modules[\\/](?:react|react-dom|scheduler|react-router|@tanstack)[\\/]/, priority: 2 },
                // Otherwise each module that a chapter shares with the first view would be a file of its own, and compress badly.
                { name: 'page', tags: ['$initial'], priority: 1 },
              ],
            },
          },
        },
      },
}));
