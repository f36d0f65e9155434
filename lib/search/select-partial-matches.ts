import { z } from 'zod'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { type Match, matchSchema } from '@/lib/search/match'
import type { SearchTerm } from '@/lib/search/search-terms'

/** Documents looked at for one word, and given in all: a reader of partial matches reads the first few. */
const MAX_OF_A_WORD = 2_000
const MAX_MATCHES = 60

/**
 * Documents that have some of `terms`, best first: those that have most of what is asked, a rare word counting for more than one
 * that stands everywhere, a title for more than a text. Documents that have less than half of what the best one of their language
 * has are left out.
 * Words that the language of a document does not index (stop-words) are not asked for.
 */
export async function selectPartialMatches(
  client: Database,
  { text, terms, locale }: { text: string; terms: readonly SearchTerm[]; locale: Locale },
): Promise<Match[]> {
  if (terms.length === 0) return []
  const rows = await client.$queryRaw`
    WITH wanted AS (
      SELECT i, websearch_to_tsquery('english_plain', en) AS en, websearch_to_tsquery('spanish_plain', es) AS es
      FROM unnest(${terms.map((term) => term.en)}::text[], ${terms.map((term) => term.es)}::text[])
        WITH ORDINALITY AS term(en, es, i)
    ), asked AS (SELECT * FROM wanted WHERE numnode(en) > 0 AND numnode(es) > 0
    ), found AS (
      SELECT a.i, d.* FROM asked a CROSS JOIN LATERAL (
        SELECT entry_id, locale, ts_rank(tsv, a.en) AS weight FROM search_document
        WHERE locale = 'en' AND tsv @@ a.en LIMIT ${MAX_OF_A_WORD}) d
      UNION ALL
      SELECT a.i, d.* FROM asked a CROSS JOIN LATERAL (
        SELECT entry_id, locale, ts_rank(tsv, a.es) AS weight FROM search_document
        WHERE locale = 'es' AND tsv @@ a.es LIMIT ${MAX_OF_A_WORD}) d
    ), rare AS (
      SELECT i, ln(1 + (SELECT count(*) FROM search_document)::float8 / count(*)) AS worth FROM found GROUP BY i
    ), scored AS (
      SELECT entry_id, locale, sum(worth * (1 + weight)) / (SELECT sum(worth) FROM rare) AS covered
      FROM found JOIN rare USING (i) GROUP BY entry_id, locale
    ), together AS (
      SELECT string_agg('(' || en::text || ')', ' & ')::tsquery AS en, string_agg('(' || es::text || ')', ' & ')::tsquery AS es
      FROM asked JOIN rare USING (i)
    ), ranked AS (
      SELECT d.entry_id, d.locale, d.kind, d.places, d.years,
        (s.covered + similarity(d.title, ${text}) / 2
          + ts_rank_cd(d.tsv, CASE d.locale WHEN 'es' THEN together.es ELSE together.en END, 32)
          - CASE WHEN d.kind = 'source' THEN 0.3 ELSE 0 END)::float8 AS rank
      FROM scored s JOIN search_document d USING (entry_id, locale), together
      WHERE d.locale = ${locale} OR (d.locale = 'en' AND NOT EXISTS (
        SELECT 1 FROM search_document o WHERE o.entry_id = d.entry_id AND o.locale = ${locale}))
    )
    SELECT r.* FROM ranked r WHERE rank > 0.5 * (SELECT max(rank) FROM ranked o WHERE o.locale = r.locale)
    ORDER BY rank DESC, entry_id LIMIT ${MAX_MATCHES}`
  return z.array(matchSchema).parse(rows)
}
