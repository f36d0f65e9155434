import { z } from 'zod'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { type Match, matchSchema } from '@/lib/search/match'

/** More matches than anybody reads; past this the ranking is of a sample. */
const MAX_MATCHES = 2_000

export interface MatchQuery {
  /** As typed. */
  text: string
  /** Normal forms of the legal citations in it. */
  tokens: string[]
  /** What is left without them. */
  rest: string
  locale: Locale
}

/**
 * Documents that match, best first: by words in the language of each document (title before summary before text, words that stand together before scattered ones), or by
 * a legal citation, which outranks words. A document in English stands in for one that is missing in `locale`.
 */
export async function selectMatches(
  client: Database,
  { text, tokens, rest, locale }: MatchQuery,
): Promise<Match[]> {
  const rows = await client.$queryRaw`
    WITH query AS (
      SELECT websearch_to_tsquery('english_plain', ${text}) AS en, websearch_to_tsquery('spanish_plain', ${text}) AS es,
        websearch_to_tsquery('english_plain', ${rest}) AS rest_en, websearch_to_tsquery('spanish_plain', ${rest}) AS rest_es
    ), candidate AS (
      SELECT d.entry_id, d.locale, d.kind, d.places, d.years, d.title, d.tsv,
        CASE d.locale WHEN 'es' THEN query.es ELSE query.en END AS words,
        d.citations && ${tokens}::text[] AND (numnode(query.rest_en) = 0
          OR d.tsv @@ CASE d.locale WHEN 'es' THEN query.rest_es ELSE query.rest_en END) AS is_cited
      FROM search_document d, query
      WHERE (d.tsv @@ query.en OR d.tsv @@ query.es OR d.citations && ${tokens}::text[])
        AND (d.locale = ${locale} OR (d.locale = 'en' AND NOT EXISTS (
          SELECT 1 FROM search_document o WHERE o.entry_id = d.entry_id AND o.locale = ${locale})))
      LIMIT ${MAX_MATCHES}
    )
    SELECT entry_id, locale, kind, places, years,
      (CASE WHEN is_cited THEN 2 ELSE 0 END + CASE WHEN lower(title) = lower(${text}) THEN 2 ELSE 0 END
        + similarity(title, ${text}) + ts_rank(tsv, words) + ts_rank_cd(tsv, words, 32)
        - CASE WHEN kind = 'source' THEN 0.6 ELSE 0 END)::float8 AS rank
    FROM candidate WHERE is_cited OR tsv @@ words
    ORDER BY rank DESC, entry_id`
  return z.array(matchSchema).parse(rows)
}
