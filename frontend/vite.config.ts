import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractWithoutSchemas } from './contract-plugin.ts';
import { wordsByPage } from './words-plugin.ts';

// `ENSEIGNE_API` lets `vite frontend` (development only) draw a product that runs elsewhere.
export default defineConfig(({ command }) => {
  // Whoever starts the build (a test runner, say), what is built is for people: React without its development half.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    plugins: [contractWithoutSchemas(), wordsByPage(), react()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      // Charts are one lazy part of their own; a warning above this would be a page that grew by accident.
      chunkSizeWarningLimit: 450,
    },
    server: { proxy: { '/api': process.env.ENSEIGNE_API ?? 'http://127.0.0.1:8080' } },
  };
});
