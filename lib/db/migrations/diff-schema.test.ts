import { describe, expect, it } from 'vitest'
import { diffSchema } from '@/lib/db/migrations/diff-schema'

function schema(...fields: string[]) {
  const model = ['model Place {', '  id Int @id', ...fields.map((field) => `  ${field}`), '}'].join('\n')
  return [{ path: 'place.prisma', content: `datasource db {\n  provider = "postgresql"\n}\n\n${model}\n` }]
}

describe('comparing two schemas', () => {
  it("refuses an invalid one with Prisma's own words", async () => {
    await expect(diffSchema([], schema('name Sting'))).rejects.toThrow(
      'Type "Sting" is neither a built-in type',
    )
  })

  it('finds nothing between a schema and itself', async () => {
    expect(await diffSchema(schema('name String'), schema('name String'))).toBe('')
  })

  it('writes the SQL that leads from one to the other', async () => {
    expect(await diffSchema([], schema())).toContain('CREATE TABLE "Place"')
    expect(await diffSchema(schema(), schema('name String'))).toBe(
      '-- AlterTable\nALTER TABLE "Place" ADD COLUMN     "name" TEXT NOT NULL;',
    )
  })

  it('reads a schema of several files', async () => {
    const other = { path: 'other.prisma', content: 'model Other {\n  id Int @id\n}\n' }
    expect(await diffSchema(schema(), [...schema(), other])).toContain('CREATE TABLE "Other"')
  })
})
