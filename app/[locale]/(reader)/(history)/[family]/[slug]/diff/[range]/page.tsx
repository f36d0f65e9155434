import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { kindNamed } from '@/lib/entries/registry'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { diffPath, historyPath, localized, versionPath } from '@/lib/routes'
import { diffSnapshots } from '@/lib/revisions/diff-snapshots'
import { SnapshotDiff } from '@/components/entries/snapshot-diff'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { redirectMoved } from '@/app/[locale]/(reader)/render-absent'
import { refOfAddress } from '@/app/[locale]/(reader)/(history)/ref-of-address'

interface Props {
  params: Promise<{ locale: string; family: string; slug: string; range: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, pair, t } = await load(params)
  if (!pair) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const { from, to } = pair
  const title = t('diff.title', { title: to.snapshot.title })
  const path = diffPath(to.path, from.version, to.version)
  return pageMetadata({ locale, path, title, description: title, indexed: false })
}

/** What changed between two versions of an entry: by field, by claim, by word. */
export default async function DiffPage({ params }: Props) {
  const { locale, ref, asked, pair, address, t } = await load(params)
  if (!pair) {
    if (ref !== null && asked !== null)
      await redirectMoved(ref, locale, (path) => diffPath(path, asked.from, asked.to))
    return <NotHere locale={locale} path={address} />
  }
  const { from, to } = pair
  const kind = kindNamed(to.kind)
  const diffs = diffSnapshots(
    from.snapshot,
    to.snapshot,
    kind.prose(to.snapshot).map((field) => field.path),
  )
  const day = (at: Date) => formatDate(locale, dayOf(at))
  const step = (a: number, b: number) => localized(locale, diffPath(to.path, a, b))
  return (
    <PageFrame locale={locale} path={diffPath(to.path, from.version, to.version)}>
      <header className="pt-3 pb-8 md:pt-5 grid gap-2">
        <Breadcrumbs
          locale={locale}
          crumbs={[
            { label: to.snapshot.title, path: to.path, language: to.locale },
            { label: translator(locale, 'site')('status.history'), path: historyPath(to.path) },
          ]}
        />
        <h1>{t('diff.title', { title: to.snapshot.title })}</h1>
        <p className="note">
          {t('diff.between', {
            from: from.version,
            fromDay: day(from.publishedAt),
            to: to.version,
            toDay: day(to.publishedAt),
          })}
        </p>
        <ul className="note flex flex-wrap gap-x-5">
          {[from, to].map((one) => (
            <li key={one.version}>
              <a href={localized(locale, versionPath(to.path, one.version))}>
                {t('read', { version: one.version })}
              </a>
            </li>
          ))}
          {from.version > 1 && (
            <li>
              <a href={step(from.version - 1, from.version)}>{t('diff.older')}</a>
            </li>
          )}
          {to.version < to.latest && (
            <li>
              <a href={step(to.version, to.version + 1)}>{t('diff.newer')}</a>
            </li>
          )}
        </ul>
      </header>
      <SnapshotDiff diffs={diffs} locale={locale} language={to.locale} />
    </PageFrame>
  )
}

async function load(params: Props['params']) {
  const [{ family, slug, range }, locale] = [await params, await readLocale(params)]
  const t = translator(locale, 'history')
  const address = `/${family}/${slug}`
  const ref = refOfAddress(family, slug)
  const asked = readRange(range)
  if (!ref || !asked) return { locale, ref, asked, pair: null, address, t }
  const client = database()
  const [from, to] = await Promise.all([
    getVersion(client, ref, locale, { version: asked.from }),
    getVersion(client, ref, locale, { version: asked.to }),
  ])
  const pair = from && to && from.locale === to.locale && to.path === address ? { from, to } : null
  return { locale, ref, asked, pair, address, t }
}

/** `3-7` as two versions, the older one first; null for anything else. */
function readRange(range: string): { from: number; to: number } | null {
  const match = /^([1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(range)
  if (match === null) return null
  const [from, to] = [Number(match[1]), Number(match[2])]
  return from < to ? { from, to } : null
}
