import { renderQuestion } from '@/app/[locale]/(reader)/questions/render-question'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('question', params, {})
}

/** A question as it stands. */
export default async function QuestionToday({ params }: Props) {
  return renderQuestion(params, {})
}
