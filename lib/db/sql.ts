import { Prisma } from '@/prisma/generated/client'

/** Prisma's tagged SQL: values become parameters, fragments nest. The generated client is imported here and in client.ts only. */
export const sql = Prisma.sql
/** A fragment that adds nothing. */
export const noSql = Prisma.empty
/** `items` as fragments or values with `, ` between them. */
export const joinSql = Prisma.join
export type Sql = Prisma.Sql
