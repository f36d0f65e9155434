import { renderTerm } from '@/app/[locale]/(reader)/glossary/render-term'
import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('term', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function TermPinned({ params }: Props) {
  return renderTerm(params, readVersion((await params).version))
}
