import { renderMeasure } from '@/app/[locale]/(reader)/numbers/render-measure'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('measure', params, {})
}

/** A measure as it stands. */
export default async function MeasureToday({ params }: Props) {
  return renderMeasure(params, {})
}
