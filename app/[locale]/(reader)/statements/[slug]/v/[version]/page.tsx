import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'
import { renderStatement } from '@/app/[locale]/(reader)/statements/render-statement'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('statement', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function StatementPinned({ params }: Props) {
  return renderStatement(params, readVersion((await params).version))
}
