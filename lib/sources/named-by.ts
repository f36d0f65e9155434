import { joinSql, type Sql, sql } from '@/lib/db/sql'

/**
 * SQL that asks whether every word of `text` stands somewhere in the key of a source or the fields that name it; `n` is
 * its entry and `h` its newest revision there. No text asks nothing; a text without a single word finds nothing. Editors
 * look for a few among thousands: reading them all takes milliseconds, and nothing has to be kept in line with drafts.
 */
export function namedBy(text: string): Sql {
  const words =
    text
      .replaceAll('\0', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return text.trim() === '' ? sql`true` : sql`false`
  const clauses = words.slice(0, 12).map((word) => sql`strpos(named.words, unaccent(${word})) > 0`)
  return sql`EXISTS (
    SELECT FROM (SELECT lower(unaccent(concat_ws(' ', n.slug, h.snapshot ->> 'title', h.snapshot -> 'csl' ->> 'author',
      h.snapshot -> 'csl' ->> 'container-title', h.snapshot -> 'csl' ->> 'publisher',
      h.snapshot -> 'csl' ->> 'authority', h.snapshot -> 'csl' ->> 'court', h.snapshot -> 'csl' ->> 'number',
      h.snapshot -> 'csl' ->> 'reporter', h.snapshot -> 'csl' ->> 'volume', h.snapshot -> 'csl' ->> 'page',
      h.snapshot -> 'csl' ->> 'issued', h.snapshot -> 'csl' ->> 'URL'))) AS words) named
    WHERE ${joinSql(clauses, ' AND ')})`
}
