import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { stateName } from '@/lib/core/place-fields'
import type { ListedPlace } from '@/components/entries/place-list'
import type { Facet } from '@/components/site/filter-items'

/** What a list of places can be narrowed by. */
export function placeFacets(locale: Locale): Facet<ListedPlace>[] {
  const t = translator(locale, 'places')
  const words = translator(locale, 'policies')
  return [
    {
      name: 'state',
      label: t('filter.state'),
      valuesOf: ({ state }) => (state === null ? [] : [{ value: state, label: stateName(state) }]),
    },
    {
      name: 'rule',
      label: t('filter.rule'),
      valuesOf: ({ inForce }) => {
        const value = inForce.length > 0 ? 'has' : 'none'
        return [{ value, label: t(`filter.${value}`) }]
      },
    },
    {
      name: 'matter',
      label: t('filter.matter'),
      valuesOf: ({ matters }) =>
        matters.map(({ dimension }) => ({ value: dimension, label: words(`dimension.${dimension}.name`) })),
    },
  ]
}
