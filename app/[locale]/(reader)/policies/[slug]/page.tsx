import { renderPolicy } from '@/app/[locale]/(reader)/policies/render-policy'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export const generateMetadata = ({ params }: Props) => routeMetadata('policy', params, {})

export default function PolicyToday({ params }: Props) {
  return renderPolicy(params, {})
}
