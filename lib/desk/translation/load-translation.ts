import { assignClaimIds } from '@/lib/claims/assign-claim-ids'
import { carryClaimIds } from '@/lib/claims/carry-claim-ids'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import type { EditionHead } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'
import { getOriginal } from '@/lib/desk/translation/get-original'
import { type OriginalText, originalTexts } from '@/lib/desk/translation/original-texts'
import { findOriginal, type Original } from '@/lib/entries/find-original'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { untranslated } from '@/lib/entries/untranslated'
import { parseForm } from '@/lib/forms/parse-form'
import { titleOfPath } from '@/lib/forms/title-of-path'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { diffSnapshots, type FieldDiff } from '@/lib/revisions/diff-snapshots'

/** What a translator needs of the original, beside the form. */
export interface TranslationView {
  /** The English version of today, its hash, and its public path. */
  today: { version: number; sha256: string; path: string }
  /** The hash of the English text that the form says; one of `choices`. */
  says: string
  /** What it may say: today's version first. */
  choices: { version: number; sha256: string }[]
  /** The version that the saved text says; null when nothing is saved, or it names none that was published here. */
  said: number | null
  isNew: boolean
  /** Whether English says something else today than what the saved text says. */
  isBehind: boolean
  /** What changed in English since then, field by field. */
  changes: { title: string; diff: FieldDiff }[]
  /** The English text of each field of the form that holds words, with what changed in it. */
  originals: ReadonlyMap<string, OriginalText>
  /** English claims of prose that the text in the form does not say yet; null while it does not read. */
  unsaid: string[] | null
}

/** The original of `place` beside what stands in its form (`values`); null for English, and while nothing is published in it. */
export async function loadTranslation(
  client: Database,
  place: Place,
  head: EditionHead | null,
  values: FieldValues,
): Promise<TranslationView | null> {
  if (place.locale === 'en' || place.entryId === null) return null
  const today = await getOriginal(client, place)
  if (today === null) return null
  const find = (translates: string | undefined) =>
    findOriginal(client, { id: place.entryId ?? '', translates })
  const said = await find((head?.snapshot as Partial<CommonSnapshot> | undefined)?.translates)
  const kept = await find(values['_says'])
  const choices = [today, kept, said].flatMap((one) => one ?? [])
  const isBehind = said !== null && said.sha256 !== today.sha256
  const kind = kindNamed(place.kind)
  const fields = fieldsOf(kind.schema)
  const snapshot = kind.schema.parse(today.snapshot)
  const originals = originalTexts(fields, today.snapshot, isBehind ? said.snapshot : today.snapshot)
  // Mending a comma says nothing of words that changed in English: whoever took them in says so. Facts are taken over.
  const standing = isBehind && [...originals.values()].some(({ isChanged }) => isChanged) ? said : today
  return {
    today: {
      version: today.version,
      sha256: today.sha256,
      path: `/${kind.family(snapshot)}/${place.slug}`,
    },
    says: (kept ?? standing).sha256,
    choices: choices
      .filter(({ sha256 }, index) => choices.findIndex((one) => one.sha256 === sha256) === index)
      .map(({ version, sha256 }) => ({ version, sha256 })),
    said: said?.version ?? null,
    isNew: head === null,
    isBehind,
    changes: isBehind
      ? diffSnapshots(
          kind.schema.parse(said.snapshot),
          snapshot,
          kind.prose(snapshot).map((field) => field.path),
        ).map((diff) => ({ title: titleOfPath(fields, diff.path), diff }))
      : [],
    originals,
    unsaid: unsaid(place, head, values, today),
  }
}

function unsaid(
  place: Place,
  head: EditionHead | null,
  values: FieldValues,
  today: Original,
): string[] | null {
  const kind = kindNamed(place.kind)
  const parsed = parseForm(kind.schema, values, { id: place.entryId, claimIds: {} })
  if (!parsed.ok) return null
  const base = head === null ? null : kind.schema.parse(head.snapshot)
  const original = kind.schema.parse(today.snapshot)
  const written = carryClaimIds(kind, original, assignClaimIds(kind, base, parsed.value))
  const english = new Set(untranslated(kind, original, written))
  const said = new Set(
    claimsOf(kind, written).flatMap((claim) => (english.has(claim.text) ? [] : [claim.id])),
  )
  const prose = new Set(kind.prose(original).map((field) => field.path))
  return claimsOf(kind, original)
    .filter((claim) => prose.has(claim.path) && !said.has(claim.id))
    .map((claim) => claim.text)
}
