import { renderStatistic } from '@/app/[locale]/(reader)/statistics/render-statistic'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('statistic', params, {})
}

/** A statistic as it stands. */
export default async function StatisticToday({ params }: Props) {
  return renderStatistic(params, {})
}
