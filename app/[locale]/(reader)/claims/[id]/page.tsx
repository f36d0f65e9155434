import { type ClaimParams, claimMetadata, renderClaim } from '@/app/[locale]/(reader)/claims/render-claim'

interface Props {
  params: ClaimParams
}

export function generateMetadata({ params }: Props) {
  return claimMetadata(params, {})
}

/** A claim as it stands. */
export default async function ClaimToday({ params }: Props) {
  return renderClaim(params, {})
}
