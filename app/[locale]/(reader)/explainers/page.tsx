import type { Metadata } from 'next'
import { firstSentence } from '@/lib/claims/first-sentence'
import { plainProse } from '@/lib/claims/plain-prose'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { TitleList } from '@/components/entries/title-list'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  const [title, description] = [t('explainers.title'), t('explainers.description')]
  return pageMetadata({ locale, path: listPath('explainers'), title, description })
}

/** Every explainer, with its answer in short. */
export default async function ExplainersPage({ params }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  const explainers = await listVersions<ExplainerSnapshot>(database(), 'explainer', locale)
  return (
    <ListPage
      locale={locale}
      path={listPath('explainers')}
      title={t('explainers.title')}
      description={t('explainers.description')}
      count={t('explainers.count', { count: explainers.length })}
      noneYet={t('explainers.noneYet')}
      isEmpty={explainers.length === 0}
    >
      <TitleList
        locale={locale}
        items={explainers.map(({ path, snapshot, locale: language }) => ({
          path,
          title: snapshot.title,
          language,
          note: <span lang={language}>{firstSentence(plainProse(snapshot.summary))}</span>,
        }))}
      />
    </ListPage>
  )
}
