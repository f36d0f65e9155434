import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import { TitleList } from '@/components/entries/title-list'

/** Links to other entries, by title; what is not published is left out, since nothing can be read there. */
export function RefList({
  refs,
  pointedAt,
  locale,
}: {
  refs: readonly Ref[]
  pointedAt: Pick<PointedAt, 'find'>
  locale: Locale
}) {
  const found = refs.flatMap(({ kind, slug }) => pointedAt.find(kind, slug) ?? [])
  const items = found.map(({ path, snapshot, locale: language }) => ({
    path,
    title: snapshot.title,
    language,
  }))
  return <TitleList items={items} locale={locale} />
}
