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

/** What lists are asked for in examples; each finds something on a site that holds what it was planted with. */
export const EXAMPLE_LISTS: Record<KindName, string> = {
  source: 'publication=court-opinion&year=2018&fields=slug,title,csl&limit=2',
  jurisdiction: 'level=city&asOf=2016-12-01&rule=has&fields=slug,title,state,policiesInForce&limit=2',
  term: 'fields=slug,title,aliases&limit=2',
  measure: 'over=period&fields=slug,title,counts,unit&limit=2',
  policy: 'place=chicago&asOf=2016-12-01&inForce=yes&fields=slug,title,status,provisions&limit=2',
  case: 'court=9th+Cir.&fields=slug,title,status,dockets&limit=2',
  statistic: 'measure=lausd-students-without-papers&fields=slug,title,words,asOf,sources&limit=2',
  statement: 'place=los-angeles&year=2016&fields=slug,speaker,role,spokenOn&limit=2',
  question: 'standing=open&fields=slug,title,answers&limit=1',
  explainer: 'fields=slug,title,question&limit=2',
}
