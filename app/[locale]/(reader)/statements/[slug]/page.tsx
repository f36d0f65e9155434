import { renderStatement } from '@/app/[locale]/(reader)/statements/render-statement'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams
}

export function generateMetadata({ params }: Props) {
  return routeMetadata('statement', params, {})
}

/** A statement as it stands. */
export default async function StatementToday({ params }: Props) {
  return renderStatement(params, {})
}
