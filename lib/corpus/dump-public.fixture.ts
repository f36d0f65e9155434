import type { PrismaClient } from '@/lib/db/client'

const TABLES = [
  'jurisdiction',
  'policy',
  'policy_provision',
  'policy_relation',
  'legal_case',
  'case_decision',
  'decision_outcome',
  'case_party',
  'case_docket',
  'case_condition',
  'explainer',
  'source',
  'term',
  'measure',
  'statistic',
  'statement',
  'statement_report',
  'question',
  'question_answer',
  'claim',
  'citation',
  'search_document',
]

/** Every row of each table that is rebuilt from published revisions, a text a table. */
export async function dumpPublic(client: PrismaClient): Promise<(string | undefined)[]> {
  const tables = TABLES.map(async (table) =>
    client.$queryRawUnsafe<{ rows: string }[]>(
      `SELECT coalesce(string_agg(x, E'\\n' ORDER BY x), '') AS rows FROM (SELECT ${table}::text AS x FROM ${table}) t`,
    ),
  )
  return (await Promise.all(tables)).map(([row]) => row?.rows)
}
