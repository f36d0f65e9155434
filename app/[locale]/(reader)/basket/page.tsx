import type { Metadata } from 'next'
import { loadBasketPage } from '@/app/[locale]/(reader)/basket/load-basket-page'
import { BasketAdd } from '@/components/basket/basket-add'
import { BasketCitations } from '@/components/basket/basket-citations'
import { BasketList } from '@/components/basket/basket-list'
import { PageFrame } from '@/components/site/page-frame'
import { readLocale } from '@/components/site/read-locale'
import { sayBasketFailure } from '@/lib/basket/say-failure'
import { translator } from '@/lib/messages/translator'
import { basketPath } from '@/lib/routes'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await readLocale(params), 'basket')
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

/** A list of what to cite, kept in the address: what is in it, its citations and files, and how to add to it. */
export default async function BasketPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'basket')
  const read = await loadBasketPage(await searchParams, locale)
  const path = basketPath(read.ok ? { items: read.value.items } : {})
  return (
    <PageFrame locale={locale} path={path} status={read.ok ? undefined : 400}>
      <header className="pt-6 pb-6 md:pt-10 grid gap-3 max-w-measure">
        <h1>{t('title')}</h1>
        {read.ok && (
          <p role="status">
            <strong>{t('count', { count: read.value.rows.length })}</strong>
          </p>
        )}
        <p className="note">{t('description')}</p>
        {!read.ok && (
          <p className="notice" role="alert">
            {sayBasketFailure(locale, read.failure)}
          </p>
        )}
      </header>
      {read.ok && (
        <div className="max-w-[46rem] grid grid-cols-1 gap-8">
          <BasketList rows={read.value.rows} items={read.value.items} locale={locale} />
          {read.value.references.length > 0 && <BasketCitations {...read.value} locale={locale} />}
          <BasketAdd {...read.value} locale={locale} />
        </div>
      )}
    </PageFrame>
  )
}
