import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { loadQuestion } from '@/app/[locale]/(reader)/questions/load-question'
import { QuestionPage } from '@/app/[locale]/(reader)/questions/question-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a question in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderQuestion(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadQuestion(database(), slug, locale, view, new Date()))
  const ref = { kind: 'question' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <QuestionPage data={data} locale={locale} view={view} />
}
