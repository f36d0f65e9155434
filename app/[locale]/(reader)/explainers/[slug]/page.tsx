import { renderExplainer } from '@/app/[locale]/(reader)/explainers/render-explainer'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('explainer', params, {})
}

/** An explainer as it stands. */
export default async function ExplainerToday({ params }: Props) {
  return renderExplainer(params, {})
}
