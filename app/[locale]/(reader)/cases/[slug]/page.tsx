import { renderCase } from '@/app/[locale]/(reader)/cases/render-case'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('case', params, {})
}

/** A case as it stands. */
export default async function CaseToday({ params }: Props) {
  return renderCase(params, {})
}
