import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'
import { renderQuestion } from '@/app/[locale]/(reader)/questions/render-question'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('question', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function QuestionPinned({ params }: Props) {
  return renderQuestion(params, readVersion((await params).version))
}
