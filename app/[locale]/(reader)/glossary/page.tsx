import type { Metadata } from 'next'
import { plainProse } from '@/lib/claims/plain-prose'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  const [title, description] = [t('glossary.title'), t('glossary.description')]
  return pageMetadata({ locale, path: listPath('glossary'), title, description })
}

/** Every term with its definition. */
export default async function GlossaryPage({ params }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  const terms = await listVersions<TermSnapshot>(database(), 'term', locale)
  return (
    <ListPage
      locale={locale}
      path={listPath('glossary')}
      title={t('glossary.title')}
      description={t('glossary.description')}
      count={t('glossary.count', { count: terms.length })}
      noneYet={t('glossary.noneYet')}
      isEmpty={terms.length === 0}
    >
      <dl className="glossary">
        {terms.map(({ slug, path, snapshot, locale: language }) => (
          <div key={slug} id={slug} lang={language}>
            <dt>
              <a href={localized(locale, path)}>{snapshot.title}</a>
            </dt>
            <dd>{plainProse(snapshot.summary)}</dd>
          </div>
        ))}
      </dl>
    </ListPage>
  )
}
