import { citeEntryOperations } from '@/lib/open-data/operations/cite-entry'
import { getEntryOperations } from '@/lib/open-data/operations/get-entry'
import { listEntryOperations } from '@/lib/open-data/operations/list-entries'
import { pageJsonLd } from '@/app/[locale]/(reader)/page-json-ld'
import { listPageSources } from '@/app/[locale]/(reader)/page-sources'

/** The list of each kind. */
export const listOperations = listEntryOperations(pageJsonLd)

/** One entry of each kind. */
export const entryOperations = getEntryOperations(pageJsonLd)

/** The citations of one entry of each kind, with the sources that its page lists. */
export const citeOperations = citeEntryOperations(listPageSources)
