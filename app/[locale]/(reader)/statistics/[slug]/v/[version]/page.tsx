import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'
import { renderStatistic } from '@/app/[locale]/(reader)/statistics/render-statistic'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('statistic', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function StatisticPinned({ params }: Props) {
  return renderStatistic(params, readVersion((await params).version))
}
