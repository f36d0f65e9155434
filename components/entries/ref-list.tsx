import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import { translator } from '@/lib/messages/translator'
import { TitleList } from '@/components/entries/title-list'

/** Links to other entries, by title; what never was published is left out, what was withdrawn says so. */
export function RefList({
  refs,
  pointedAt,
  locale,
}: {
  refs: readonly Ref[]
  pointedAt: Pick<PointedAt, 'find' | 'findWithdrawn'>
  locale: Locale
}) {
  const found = refs.flatMap(
    ({ kind, slug }) => pointedAt.find(kind, slug) ?? pointedAt.findWithdrawn({ kind, slug }) ?? [],
  )
  const items = found.map((version) => ({
    path: version.path,
    title: version.snapshot.title,
    language: version.locale,
    ...(pointedAt.findWithdrawn(version) !== null && {
      note: translator(locale, 'site')('withdrawn.mark'),
    }),
  }))
  return <TitleList items={items} locale={locale} />
}
