import { renderPolicy } from '@/app/[locale]/(reader)/policies/render-policy'
import { readDay } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ day: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('policy', params, readDay((await params).day))
}

/** `?asOf=2016-12-01`, rewritten to this path in next.config.js. */
export default async function PolicyOnADay({ params }: Props) {
  return renderPolicy(params, readDay((await params).day))
}
