import { defineConfig } from 'prisma/config'

// `prisma generate` and `validate` never run the schema engine, yet without a path to one they try to download it.
// Migrations are applied by lib/db/migrate.ts with the WebAssembly build of the same engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
