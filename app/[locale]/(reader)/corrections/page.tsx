import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { countCorrections } from '@/lib/changes/count-corrections'
import { listChanges } from '@/lib/changes/list-changes'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { correctionsPath, diffPath, localized } from '@/lib/routes'
import { reasonText } from '@/components/entries/reason-text'
import { listJsonLd } from '@/components/site/entry-json-ld'
import { Filters } from '@/components/site/filters'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { correctionsHref, reasonFilter } from '@/app/[locale]/(reader)/corrections/correction-filter'

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
  const [locale, { before, reason }] = [await readLocale(params), await searchParams]
  const t = translator(locale, 'claims')
  const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? BigInt(before) : undefined
  const client = database()
  const counts = await countCorrections(client)
  const chosen = typeof reason === 'string' ? counts.find((one) => one.reason === reason)?.reason : undefined
  const changes = await listChanges(client, {
    first: 'newest',
    onlyCorrections: true,
    limit: ON_A_PAGE,
    before: from,
    reason: chosen ?? undefined,
  })
  const last = changes.at(-1)
  const filter = reasonFilter(locale, counts, chosen ?? undefined)
  const total = counts
    .filter((one) => chosen === undefined || one.reason === chosen)
    .reduce((sum, one) => sum + one.count, 0)
  return (
    <PageFrame locale={locale} path={correctionsPath}>
      <JsonLd
        data={listJsonLd({
          locale,
          path: correctionsPath,
          title: t('corrections.title'),
          description: t('corrections.description'),
        })}
      />
      <header className="pt-6 pb-8 md:pt-10 grid gap-3 max-w-measure">
        <h1>{t('corrections.title')}</h1>
        <p>{t('corrections.description')}</p>
      </header>
      {changes.length === 0 ? (
        <p className="note max-w-measure">{t('corrections.none')}</p>
      ) : (
        <>
          <Filters groups={[filter]} locale={locale} />
          <p className="note my-5" role="status">
            <strong>{t('corrections.count', { count: total })}</strong>
          </p>
          <ol className="version-list max-w-[46rem]" role="list">
            {changes.map((change) => (
              <li key={String(change.number)}>
                <p className="note">
                  <time dateTime={change.at.toISOString()}>{formatDate(locale, dayOf(change.at))}</time>
                  {' · '}
                  {reasonText(locale, change.reason)}
                </p>
                <h2 lang={change.locale}>
                  <a href={localized(locale, change.path)}>{change.title}</a>
                </h2>
                {change.note !== '' && <p lang={change.locale}>{change.note}</p>}
                {change.version > 1 && change.act !== 'withdrawal' && (
                  <p className="note">
                    <a href={localized(locale, diffPath(change.path, change.version - 1, change.version))}>
                      {t('corrections.seeChange', { from: change.version - 1, to: change.version })}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {last !== undefined && changes.length === ON_A_PAGE && (
        <p className="note mt-6">
          <a
            href={correctionsHref(locale, {
              reason: chosen ?? undefined,
              before: String(last.number),
            })}
          >
            {t('corrections.older')}
          </a>
        </p>
      )}
    </PageFrame>
  )
}
