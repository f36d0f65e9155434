import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'
import { renderMeasure } from '@/app/[locale]/(reader)/numbers/render-measure'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('measure', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function MeasurePinned({ params }: Props) {
  return renderMeasure(params, readVersion((await params).version))
}
