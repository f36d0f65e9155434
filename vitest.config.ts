import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**'],
    globalSetup: ['lib/db/test-database-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share what they import, which is a third of the processors' work. So a test that sets a
    // variable of the environment, or opens the site's one client, takes it back (`closeDatabase`).
    isolate: false,
    // Generous: two cores share the database, the build and the type-checker.
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
