import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { listPublications } from '@/lib/entries/list-publications'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { correctionsPath, diffPath, localized } from '@/lib/routes'
import { reasonText } from '@/components/entries/reason-text'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const ON_A_PAGE = 100

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'claims')
  const [title, description] = [t('corrections.title'), t('corrections.description')]
  return pageMetadata({ locale, path: correctionsPath, title, description, feed: correctionsPath })
}

/** Every change to a published text, the newest first, with the reason given. First versions are no corrections. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const [locale, { before }] = [await readLocale(params), await searchParams]
  const t = translator(locale, 'claims')
  const from = typeof before === 'string' && !Number.isNaN(Date.parse(before)) ? new Date(before) : undefined
  const changes = await listPublications(database(), {
    onlyCorrections: true,
    limit: ON_A_PAGE,
    before: from,
  })
  const last = changes.at(-1)
  return (
    <PageFrame locale={locale} path={correctionsPath}>
      <header className="pt-6 pb-8 md:pt-10 grid gap-3 max-w-measure">
        <h1>{t('corrections.title')}</h1>
        <p>{t('corrections.description')}</p>
      </header>
      {changes.length === 0 ? (
        <p className="note max-w-measure">{t('corrections.none')}</p>
      ) : (
        <ol className="version-list max-w-[46rem]" role="list">
          {changes.map((change) => (
            <li key={`${change.entryId} ${change.locale} ${change.version}`}>
              <p className="note">
                <time dateTime={change.publishedAt.toISOString()}>
                  {formatDate(locale, dayOf(change.publishedAt))}
                </time>
                {' · '}
                {reasonText(locale, change.reason)}
              </p>
              <h2 lang={change.locale}>
                <a href={localized(locale, change.path)}>{change.title}</a>
              </h2>
              {change.note !== '' && <p lang={change.locale}>{change.note}</p>}
              <p className="note">
                <a href={localized(locale, diffPath(change.path, change.version - 1, change.version))}>
                  {t('corrections.seeChange', { from: change.version - 1, to: change.version })}
                </a>
              </p>
            </li>
          ))}
        </ol>
      )}
      {last !== undefined && changes.length === ON_A_PAGE && (
        <p className="note mt-6">
          <a href={`${localized(locale, correctionsPath)}?before=${last.publishedAt.toISOString()}`}>
            {t('corrections.older')}
          </a>
        </p>
      )}
    </PageFrame>
  )
}
