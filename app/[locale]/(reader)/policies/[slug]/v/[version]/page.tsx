import { renderPolicy } from '@/app/[locale]/(reader)/policies/render-policy'
import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('policy', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function PolicyPinned({ params }: Props) {
  return renderPolicy(params, readVersion((await params).version))
}
