import { z } from 'zod'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { Database } from '@/lib/db/client'
import type { Version } from '@/lib/entries/version'
import { jsonResponse } from '@/lib/open-data/json-response'
import { problemResponse } from '@/lib/open-data/problem-response'

type Node = Record<string, unknown>

/** Entries as linked data. Pages say what they are about, so pages are asked; this room does not know them. */
export interface LinkedData {
  /** What the page of `version` carries in that view. */
  ofPage(
    client: Database,
    version: Version,
    reading: { locale: Locale; view: ReadView; now: Date },
  ): Promise<Node>
  /** What is true of every entry, of many at once: address, version, dates, licence, works cited. */
  ofMany(
    client: Database,
    versions: readonly Version[],
    reading: { locale: Locale; knownAt: Date | undefined },
  ): Promise<Node[]>
}

const CONTEXT = 'https://schema.org'
const MEDIA_TYPE = 'application/ld+json'

/** JSON-LD in answers, as far as it is promised. */
export const linkedDataAnswer = {
  mediaType: MEDIA_TYPE,
  schema: z.looseObject({ '@context': z.literal(CONTEXT), '@type': z.string() }),
}

/** A node of linked data as an answer (JSON-LD 1.1, schema.org). */
export function linkedDataResponse(node: Node, headers: Record<string, string> = {}): Response {
  return jsonResponse({ '@context': CONTEXT, ...node }, { mediaType: MEDIA_TYPE, headers })
}

/** Part of a list as a node. */
export function itemList(nodes: readonly Node[]): Node {
  const elements = nodes.map((item, at) => ({ '@type': 'ListItem', position: at + 1, item }))
  return { '@type': 'ItemList', numberOfItems: nodes.length, itemListElement: elements }
}

/** The refusal of `fields` in linked data, which has a form of its own. */
export function fieldsAreForJson(): Response {
  const detail = 'fields is for format=json and format=csv: linked data always comes whole.'
  return problemResponse({ status: 400, title: 'Bad fields', detail, parameter: 'fields' })
}
