import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import { database } from '@/lib/db/client'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import { translator } from '@/lib/messages/translator'
import { asOfPath, localized, versionPath } from '@/lib/routes'
import { NotHere } from '@/components/site/not-here'
import { Withdrawn } from '@/components/site/withdrawn'
import type { ReadView } from '@/lib/core/read-view'

interface Absent {
  ref: Ref
  locale: Locale
  /** The address that was asked for, without language prefix. */
  path: string
  /** Null when the address asks for a view that cannot be. */
  view: ReadView | null
}

/**
 * The page of an entry at an address that shows none: whoever follows an old address is led to the present one, a withdrawn
 * entry says why it is gone, and everything else is not here.
 */
export async function renderAbsent({ ref, locale, path, view }: Absent) {
  if (view === null) return <NotHere locale={locale} path={path} />
  await redirectMoved(ref, locale, (present) => viewPath(present, view), view.version !== undefined)
  const last = view.version === undefined ? await findWithdrawn(ref, locale, path) : null
  return last === null ? (
    <NotHere locale={locale} path={path} />
  ) : (
    <Withdrawn version={last} locale={locale} />
  )
}

/** Redirects for ever when `ref` is the former address of an entry; `to` is where within the present one (no language prefix). */
export async function redirectMoved(
  ref: Ref,
  locale: Locale,
  to: (path: string) => string,
  isPast = false,
): Promise<void> {
  const moved = await findMoved(database(), ref, locale, isPast)
  if (moved !== null) permanentRedirect(localized(locale, to(moved.path)))
}

/** The head of such a page. */
export async function absentMetadata(ref: Ref, locale: Locale): Promise<Metadata> {
  const last = await getVersion(database(), ref, locale, { orWithdrawn: true })
  const t = translator(locale, 'site')
  const title = last?.withdrawn ? t('withdrawn.title', { title: last.snapshot.title }) : t('notHere.title')
  return { title, robots: { index: false } }
}

async function findWithdrawn(ref: Ref, locale: Locale, path: string) {
  const last = await getVersion(database(), ref, locale, { orWithdrawn: true })
  return last?.withdrawn && last.path === path ? last : null
}

function viewPath(path: string, { version, asOf }: ReadView): string {
  if (version !== undefined) return versionPath(path, version)
  return asOf === undefined ? path : asOfPath(path, asOf)
}
