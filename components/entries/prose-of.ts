import type { ClaimView } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { EmbedView } from '@/lib/entries/embed-view'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import { embedFigures } from '@/components/entries/embed-figure'
import type { PageSources } from '@/components/entries/number-sources'
import type { ProseProps } from '@/components/entries/prose'

/** What every text of one page shares: its claims and their numbers, what it links to, what stands for its embeds. */
export type PageProse = Omit<ProseProps, 'markdown' | 'path' | 'claims'> & { claims: readonly ClaimView[] }

/** The shared part of the texts of a page that describes `day`. Embeds come with the day, which their captions say. */
export function proseOf(page: {
  locale: Locale
  claims: readonly ClaimView[]
  sources: PageSources
  pointedAt: Pick<PointedAt, 'hrefOf' | 'isWithdrawn' | 'terms'>
  embeds?: ReadonlyMap<string, EmbedView>
  day: string
}): PageProse {
  const { locale, claims, sources, pointedAt, embeds, day } = page
  return {
    locale,
    claims,
    sources,
    hrefOf: pointedAt.hrefOf,
    isWithdrawn: pointedAt.isWithdrawn,
    terms: pointedAt.terms,
    ...(embeds && { embeds: embedFigures(embeds, locale, day) }),
  }
}
