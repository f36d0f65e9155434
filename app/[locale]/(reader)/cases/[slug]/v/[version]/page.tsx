import { renderCase } from '@/app/[locale]/(reader)/cases/render-case'
import { readVersion } from '@/lib/core/read-view'
import { type EntryParams, routeMetadata } from '@/app/[locale]/(reader)/route-metadata'

interface Props {
  params: EntryParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return routeMetadata('case', params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js. */
export default async function CasePinned({ params }: Props) {
  return renderCase(params, readVersion((await params).version))
}
