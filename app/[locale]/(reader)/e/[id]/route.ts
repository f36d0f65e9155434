import { permanentResponse } from '@/app/[locale]/(reader)/e/follow-permanent'

export const dynamic = 'force-dynamic'

export const GET = permanentResponse
