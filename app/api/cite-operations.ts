import { citeEntryOperations } from '@/lib/open-data/operations/cite-entry'
import { listPageSources } from '@/app/[locale]/(reader)/page-sources'

/** The citations of one entry of each kind, with the sources that its page lists. */
export const citeOperations = citeEntryOperations(listPageSources)
