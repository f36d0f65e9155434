import type { Verdict } from '@/lib/cited/judging/verdict'

const COLUMNS = {
  line: (one: Verdict) => one.line,
  key: (one: Verdict) => one.key,
  title: (one: Verdict) => one.title,
  status: (one: Verdict) => one.status,
  cited: (one: Verdict) => one.cited,
  cited_version: (one: Verdict) => one.citedVersion,
  current_version: (one: Verdict) => one.currentVersion,
  url: (one: Verdict) => one.url,
  diff_url: (one: Verdict) => one.diffUrl,
  reasons: (one: Verdict) => one.later.flatMap(({ reason }) => reason ?? []).join('; ') || null,
  notes: (one: Verdict) => one.later.flatMap(({ note }) => note ?? []).join('; ') || null,
  withdrawn_because: (one: Verdict) => one.withdrawn?.reason ?? null,
  hash: (one: Verdict) => one.hash,
  part: (one: Verdict) => one.part && `${one.part.type} ${one.part.id}`,
  part_says: (one: Verdict) => one.part?.says ?? null,
  id: (one: Verdict) => one.id,
  locale: (one: Verdict) => one.locale,
}

/** Columns and rows of the answers as a table. */
export function verdictTable(verdicts: readonly Verdict[]): {
  columns: string[]
  rows: (string | number | null)[][]
} {
  const cells = Object.values(COLUMNS)
  return {
    columns: Object.keys(COLUMNS),
    rows: verdicts.map((verdict) => cells.map((cell) => cell(verdict))),
  }
}
