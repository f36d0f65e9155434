import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { NotHere } from '@/components/site/not-here'
import { readLocale } from '@/components/site/read-locale'
import { loadQuestion } from '@/app/[locale]/(reader)/questions/load-question'
import { QuestionPage } from '@/app/[locale]/(reader)/questions/question-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'

/** The page of a question in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderQuestion(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadQuestion(database(), slug, locale, view, new Date()))
  if (!data) return <NotHere locale={locale} path={kindPath({ kind: 'question', slug })} />
  return <QuestionPage data={data} locale={locale} view={view} />
}
