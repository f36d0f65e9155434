import { renderSource } from '@/app/[locale]/(reader)/sources/render-source'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('source', params, {})
}

/** A source as it stands. */
export default async function SourceToday({ params }: Props) {
  return renderSource(params, {})
}
