import { placeMetadata, type PlaceParams, renderPlace } from '@/app/[locale]/(reader)/(places)/place-route'
import { readVersion } from '@/lib/core/read-view'

interface Props {
  params: PlaceParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return placeMetadata(params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function PlacePinned({ params }: Props) {
  return renderPlace(params, readVersion((await params).version))
}
