import type { KindName } from '@/lib/core/kind-name'

/** Entries that a site has from its start, for examples. */
export const EXAMPLE_SLUGS: Record<KindName, string> = {
  source: 'eo-13768',
  jurisdiction: 'los-angeles',
  term: 'detainer',
  measure: 'lausd-students-without-papers',
  policy: 'usc-8-1373',
  case: 'los-angeles-v-sessions-jag',
  statistic: 'lausd-without-papers-utla-2024',
  statement: 'beck-2016-11-14-police-will-not-deport',
  question: 'how-many-lausd-students-lack-papers',
  explainer: 'can-washington-withhold-grants',
}
