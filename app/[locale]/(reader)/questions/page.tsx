import type { Metadata } from 'next'
import { plainProse } from '@/lib/claims/plain-prose'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
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
  const t = translator(locale, 'questions')
  return pageMetadata({
    locale,
    path: listPath('questions'),
    title: t('title'),
    description: t('description'),
  })
}

/** Every question, with its short answer, how many answers there are, and whether it is settled. */
export default async function QuestionsPage({ params }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'questions')
  const questions = await listVersions<QuestionSnapshot>(database(), 'question', locale)
  return (
    <ListPage
      locale={locale}
      path={listPath('questions')}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: questions.length })}
      noneYet={t('noneYet')}
      isEmpty={questions.length === 0}
    >
      <TitleList
        locale={locale}
        items={questions.map(({ path, snapshot, locale: language }) => ({
          path,
          title: snapshot.title,
          language,
          note: (
            <>
              <span lang={language}>{plainProse(snapshot.summary)}</span>
              <span className="block mt-1">
                {t(`standing.${snapshot.standing}`)} · {t('answersCount', { count: snapshot.answers.length })}
              </span>
            </>
          ),
        }))}
      />
    </ListPage>
  )
}
