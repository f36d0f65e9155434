import { placeMetadata, type PlaceParams, renderPlace } from '@/app/[locale]/(reader)/(places)/place-route'
import { readDay } from '@/lib/core/read-view'

interface Props {
  params: PlaceParams & Promise<{ day: string }>
}

export async function generateMetadata({ params }: Props) {
  return placeMetadata(params, readDay((await params).day))
}

/** `?asOf=2016-12-01`, rewritten to this path in next.config.js. */
export default async function PlaceOnADay({ params }: Props) {
  return renderPlace(params, readDay((await params).day))
}
