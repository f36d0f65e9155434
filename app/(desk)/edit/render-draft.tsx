import type { ReactNode } from 'react'
import { renderCase } from '@/app/[locale]/(reader)/cases/render-case'
import { renderExplainer } from '@/app/[locale]/(reader)/explainers/render-explainer'
import { renderTerm } from '@/app/[locale]/(reader)/glossary/render-term'
import { renderMeasure } from '@/app/[locale]/(reader)/numbers/render-measure'
import { renderPlace } from '@/app/[locale]/(reader)/(places)/place-route'
import { renderPolicy } from '@/app/[locale]/(reader)/policies/render-policy'
import { renderQuestion } from '@/app/[locale]/(reader)/questions/render-question'
import { renderSource } from '@/app/[locale]/(reader)/sources/render-source'
import { renderStatement } from '@/app/[locale]/(reader)/statements/render-statement'
import { renderStatistic } from '@/app/[locale]/(reader)/statistics/render-statistic'
import type { KindName } from '@/lib/core/kind-name'
import { drawInstead } from '@/lib/entries/drawn-instead'
import type { Version } from '@/lib/entries/version'

type Params = Promise<{ locale: string; family: string; slug: string }>

const PAGES: Record<KindName, (params: Params, view: object) => Promise<ReactNode>> = {
  jurisdiction: renderPlace,
  policy: renderPolicy,
  case: renderCase,
  statement: renderStatement,
  measure: renderMeasure,
  statistic: renderStatistic,
  question: renderQuestion,
  explainer: renderExplainer,
  source: renderSource,
  term: renderTerm,
}

/** The reader's own page of a draft, as it would be if it were published now. */
export function renderDraft(version: Version): Promise<ReactNode> {
  const { locale, path, slug, kind } = version
  const [, family = ''] = path.split('/')
  return drawInstead(version, () => PAGES[kind](Promise.resolve({ locale, family, slug }), {}))
}
