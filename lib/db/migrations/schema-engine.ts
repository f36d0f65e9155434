import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaFile } from '@/lib/db/migrations/schema-file'

/** No table and no enumeration is managed outside our migrations. */
export const nothingExternal = { externalTables: [], externalEnums: [] }

let compiled: Promise<void> | undefined

/**
 * Prisma's schema engine, in WebAssembly, so that nothing is downloaded; it talks to the database through `adapter`.
 * The caller frees it (`engine.free()`). Throws what the adapter throws when the database is away.
 */
export async function openSchemaEngine(
  schema: SchemaFile[],
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  compiled ??= loadWebAssembly()
  await compiled
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}

// The package's own entry imports the .wasm file as a module, which Node 20 does not do without a flag.
async function loadWebAssembly(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...(bindings as unknown as WebAssembly.ModuleImports), ...unheldTimers() },
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}

// The engine gives each migration ten seconds and never takes the alarm back: a command that was done waited for it.
function unheldTimers(): WebAssembly.ModuleImports {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'))
  const setUnheld = (act: () => void, ms: number) => setTimeout(act, ms >>> 0).unref()
  return Object.fromEntries(names.map((name) => [name, setUnheld]))
}
