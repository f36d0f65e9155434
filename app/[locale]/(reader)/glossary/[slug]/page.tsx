import { renderTerm } from '@/app/[locale]/(reader)/glossary/render-term'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('term', params, {})
}

/** A term as it stands. */
export default async function TermToday({ params }: Props) {
  return renderTerm(params, {})
}
