import { placeMetadata, type PlaceParams, renderPlace } from '@/app/[locale]/(reader)/(places)/place-route'

interface Props {
  params: PlaceParams
}

export const generateMetadata = ({ params }: Props) => placeMetadata(params, {})

export default function PlaceToday({ params }: Props) {
  return renderPlace(params, {})
}
