import { renderSource } from '@/app/[locale]/(reader)/sources/render-source'
import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('source', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function SourcePinned({ params }: Props) {
  return renderSource(params, readVersion((await params).version))
}
