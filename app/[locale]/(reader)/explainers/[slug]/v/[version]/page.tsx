import { renderExplainer } from '@/app/[locale]/(reader)/explainers/render-explainer'
import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('explainer', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function ExplainerPinned({ params }: Props) {
  return renderExplainer(params, readVersion((await params).version))
}
