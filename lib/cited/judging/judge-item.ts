import type { FoundItem } from '@/lib/cited/found-item'
import type { CitedEdition, PublishedVersion } from '@/lib/cited/judging/load-editions'
import type { Status, Verdict } from '@/lib/cited/judging/verdict'
import { claimPath, diffPath, localized } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** Reasons that say that the cited text was wrong or is no longer true, rather than worse written. */
const CORRECTING = new Set(['source-corrected', 'fact-changed', 'our-error'])

/** An item with nothing known of it but what was handed in. */
export function blankVerdict({ line, key, title, url }: FoundItem, status: Status): Verdict {
  return {
    status,
    line,
    key,
    title,
    cited: url,
    id: null,
    kind: null,
    locale: null,
    citedVersion: null,
    currentVersion: null,
    url: null,
    diffUrl: null,
    later: [],
    withdrawn: null,
    hash: null,
    hashVersion: null,
    part: null,
  }
}

/**
 * The version that an item cites: the one that its address names, else its record, else the one whose hash the record has. Null when it
 * names none; undefined when it names one that was never published.
 */
export function citedVersion(
  item: FoundItem,
  named: number | null,
  edition: CitedEdition,
): PublishedVersion | null | undefined {
  const version = named ?? item.version
  if (version !== null) return edition.versions.find((one) => one.version === version)
  return edition.versions.find(({ sha256 }) => sha256 === item.sha256) ?? null
}

/** What became of an item that cites `cited`, a version of `edition`, or none in particular; `part`, if it cites only a part of it. */
export function judgeItem(
  item: FoundItem,
  edition: CitedEdition,
  cited: PublishedVersion | null,
  part: Verdict['part'],
): Verdict {
  const { newest, versions, locale, path } = edition
  const later = cited === null ? [] : versions.filter(({ version }) => version > cited.version)
  const hashed = item.sha256 === null ? undefined : versions.find(({ sha256 }) => sha256 === item.sha256)
  const here = part?.type === 'claim' ? claimPath(part.id) : path
  return {
    ...blankVerdict(item, statusOf(newest, cited, later, part)),
    title: edition.title,
    id: edition.entryId,
    kind: edition.kind,
    locale,
    citedVersion: cited?.version ?? null,
    currentVersion: newest.version,
    url: absolute(localized(locale, here)),
    diffUrl:
      cited === null || later.length === 0
        ? null
        : absolute(localized(locale, diffPath(path, cited.version, newest.version))),
    later: later.map(({ version, publishedAt, reason, note }) => ({
      version,
      on: publishedAt.toISOString(),
      reason,
      note: note || null,
    })),
    withdrawn: newest.isWithdrawn
      ? { on: newest.withdrawnAt?.toISOString() ?? null, reason: newest.withdrawnWhy || null }
      : null,
    hash:
      item.sha256 === null || cited === null ? null : cited.sha256 === item.sha256 ? 'matches' : 'differs',
    hashVersion: hashed?.version ?? null,
    part,
  }
}

function statusOf(
  newest: PublishedVersion,
  cited: PublishedVersion | null,
  later: readonly PublishedVersion[],
  part: Verdict['part'],
): Status {
  if (newest.isWithdrawn) return 'withdrawn'
  if (cited === null) return part?.says === 'gone' ? 'superseded' : 'unpinned'
  if (later.length === 0 || part?.says === 'same') return 'current'
  return later.some(({ reason }) => reason !== null && CORRECTING.has(reason)) ? 'corrected' : 'superseded'
}
