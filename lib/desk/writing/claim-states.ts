import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { type PlacedClaim, placeClaims } from '@/lib/claims/place-claims'
import { plainProse } from '@/lib/claims/plain-prose'
import type { ProseClaim } from '@/lib/claims/parse-prose'
import type { Citation } from '@/lib/core/citation'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { translator } from '@/lib/messages/translator'
import { checkQuotesOf, type MissingQuote } from '@/lib/sources/check-quotes'

/** Whether a stretch has a source that there is, and whether what it quotes was found in what was captured of it. */
export type ClaimState = 'sourced' | 'unsourced' | 'unfound'

/** A stretch of a field: where it is, in UTF-16 units of the text with `\n` line ends, how it stands, and why. */
export interface StatedStretch {
  from: number
  to: number
  state: ClaimState
  /** One sentence: what it leans on, or what is wrong. */
  title: string
  /** Its words, plain and shortened. */
  words: string
}

/** A prose field of a form, by its name, with its stretches in the order of the text. */
export interface StatedField {
  field: string
  title: string
  stretches: StatedStretch[]
}

const t = translator('en', 'desk-writing')

/** How the claims of what stands in a form are sourced; only fields of prose whose claims need sources are in it. */
export async function claimStates(
  client: Database,
  kind: KindName,
  values: FieldValues,
): Promise<StatedField[]> {
  const fields = proseOf(kind, values).map(({ field, title, markdown }) => ({
    field,
    title,
    markdown,
    places: placeClaims(markdown),
  }))
  const claims = fields.flatMap(({ field, places }) =>
    places.flatMap(({ claim }) => (claim === null ? [] : [{ ...claim, path: field, id: '', key: '' }])),
  )
  const cited = claims.flatMap(({ citations }) => citations)
  const [known, missing] = await Promise.all([knownSources(client, cited), checkQuotesOf(client, claims)])
  return fields.map(({ field, title, markdown, places }) => ({
    field,
    title,
    stretches: places.map((place) => ({
      from: place.from,
      to: place.to,
      ...stateOf(place, known, missingIn(missing, field, place.claim)),
      words: wordsOf(place, markdown),
    })),
  }))
}

/** What the editor asks while one types. */
export const claimsQuery: DeskQuery<{ _kind: KindName } & Record<string, string>> = {
  permission: 'saveDraft',
  schema: z.object({ _kind: z.enum(KIND_NAMES) }).catchall(z.string()) as z.ZodType<
    { _kind: KindName } & Record<string, string>
  >,
  answer: async ({ client }, { _kind, ...values }) => ({ fields: await claimStates(client, _kind, values) }),
}

function proseOf(kind: KindName, values: FieldValues) {
  const { prose, schema } = kindNamed(kind)
  const texts = fieldsOf(schema).filter((field) => field.as === 'text' && field.content === 'prose')
  // Prose is read off a stand-in: what is being typed need not be a snapshot yet.
  const typed = Object.fromEntries(
    texts.map(({ key }) => [key, (values[key] ?? '').replace(/\r\n?/g, '\n')]),
  ) as unknown as CommonSnapshot
  return prose(typed).flatMap(({ path, markdown }) => {
    const field = texts.find(({ key }) => key === path)
    return field === undefined ? [] : [{ field: path, title: field.title, markdown }]
  })
}

/** Of the sources cited, those that there are, published or not. */
async function knownSources(client: Database, citations: Citation[]): Promise<ReadonlySet<string>> {
  const slugs = [...new Set(citations.map(({ source }) => source))]
  if (slugs.length === 0) return new Set()
  const where = { kind: 'source', slug: { in: slugs } }
  const [present, former] = await Promise.all([
    client.entry.findMany({ where, select: { slug: true } }),
    client.oldSlug.findMany({ where, select: { slug: true } }),
  ])
  return new Set([...present, ...former].map(({ slug }) => slug))
}

function missingIn(
  missing: MissingQuote[],
  field: string,
  claim: ProseClaim | null,
): MissingQuote | undefined {
  return missing.find(({ path, index }) => path === field && index === claim?.index)
}

function stateOf(
  { claim }: PlacedClaim,
  known: ReadonlySet<string>,
  missing: MissingQuote | undefined,
): Pick<StatedStretch, 'state' | 'title'> {
  if (claim === null) return { state: 'unsourced', title: t('states.none') }
  const unknown = claim.citations.find(({ source }) => !known.has(source))
  if (unknown !== undefined)
    return { state: 'unsourced', title: t('states.unknown', { key: unknown.source }) }
  if (missing !== undefined) {
    const { sources, quote } = missing
    return { state: 'unfound', title: t('states.unfound', { sources: sources.join(', '), quote }) }
  }
  const sources = claim.citations
    .map(({ source, locator }) => (locator === undefined ? source : `${source}, ${locator}`))
    .join('; ')
  return { state: 'sourced', title: t('states.sourced', { sources }) }
}

function wordsOf({ from, to, claim }: PlacedClaim, markdown: string): string {
  const words = claim?.text ?? plainProse(markdown.slice(from, to))
  return words.length <= 90 ? words : `${words.slice(0, 88)} …`
}
