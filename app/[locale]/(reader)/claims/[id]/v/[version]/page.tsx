import { type ClaimParams, claimMetadata, renderClaim } from '@/app/[locale]/(reader)/claims/render-claim'
import { readVersion } from '@/lib/core/read-view'

interface Props {
  params: ClaimParams & Promise<{ version: string }>
}

export async function generateMetadata({ params }: Props) {
  return claimMetadata(params, readVersion((await params).version))
}

/** `?v=n`, rewritten to this path in next.config.js: the claim as version n of its entry makes it. */
export default async function ClaimPinned({ params }: Props) {
  return renderClaim(params, readVersion((await params).version))
}
