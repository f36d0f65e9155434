import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { diffSchema } from '@/lib/db/migrations/diff-schema'
import { readSchemaFiles } from '@/lib/db/migrations/schema-file'
import { readSchemaSnapshot } from '@/lib/db/migrations/schema-snapshot'

const root = resolve(import.meta.dirname, '../..')
const server = inject('testDatabaseServer').url
const [migrated, drawn] = [emptyDatabase(), emptyDatabase()]

function emptyDatabase() {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  return { name, url: url.href }
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  for (const { name } of [migrated, drawn]) await ask(server, `CREATE DATABASE ${name} TEMPLATE template0`)
})
afterAll(async () => {
  for (const { name } of [migrated, drawn]) await ask(server, `DROP DATABASE ${name} WITH (FORCE)`)
})

const columns = `SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    CASE WHEN d.adbin IS NOT NULL THEN ' has a default' ELSE '' END) AS said
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`
const constraints = `SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) AS said
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u')`
const indexes = `SELECT indexdef AS said FROM pg_indexes WHERE schemaname = 'public'`
const values = `SELECT format('%s %s', t.typname, e.enumlabel) AS said FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`

async function structure(url: string): Promise<string[]> {
  const rows = await ask(url, [columns, constraints, indexes, values].join(' UNION ALL '))
  return rows.map(({ said }) => String(said))
}

describe('migrations', () => {
  it('lead to the schema that Prisma knows: nothing is left to write a migration for', async () => {
    const schema = await readSchemaFiles(root)
    expect(schema).not.toEqual([])
    expect(await diffSchema(await readSchemaSnapshot(root), schema)).toBe('')
  })

  it('apply once', async () => {
    expect(await migrate(migrated.url, root)).not.toEqual([])
    expect(await migrate(migrated.url, root)).toEqual([])
  })

  it('leave nothing out that Prisma expects, whatever SQL written by hand adds', async () => {
    await ask(drawn.url, await diffSchema([], await readSchemaFiles(root)))
    const expected = await structure(drawn.url)
    const found = new Set(await structure(migrated.url))
    expect(expected.length).toBeGreaterThan(50)
    expect(expected.filter((line) => !found.has(line))).toEqual([])
  })
})

it('leaves no timer behind that a command would have to wait for', async () => {
  const held = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = held()
  await migrate(migrated.url, root)
  expect(held()).toBeLessThanOrEqual(before)
})
