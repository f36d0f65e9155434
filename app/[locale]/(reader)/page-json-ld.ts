import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { toSourceView } from '@/lib/kinds/source/view'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import type { LinkedData } from '@/lib/open-data/linked-data'
import { numberSources } from '@/components/entries/number-sources'
import { entryJsonLd } from '@/components/site/entry-json-ld'
import { loadPlace } from '@/app/[locale]/(reader)/(places)/load-place'
import { placeJsonLd } from '@/app/[locale]/(reader)/(places)/place-json-ld'
import { caseJsonLd } from '@/app/[locale]/(reader)/cases/case-json-ld'
import { loadCase } from '@/app/[locale]/(reader)/cases/load-case'
import { explainerJsonLd } from '@/app/[locale]/(reader)/explainers/explainer-json-ld'
import { termJsonLd } from '@/app/[locale]/(reader)/glossary/term-json-ld'
import { loadMeasure } from '@/app/[locale]/(reader)/numbers/load-measure'
import { measureJsonLd } from '@/app/[locale]/(reader)/numbers/measure-json-ld'
import { loadPolicy } from '@/app/[locale]/(reader)/policies/load-policy'
import { policyJsonLd } from '@/app/[locale]/(reader)/policies/policy-json-ld'
import { loadQuestion } from '@/app/[locale]/(reader)/questions/load-question'
import { questionJsonLd } from '@/app/[locale]/(reader)/questions/question-json-ld'
import { loadChain } from '@/app/[locale]/(reader)/sources/load-chain'
import { sourceJsonLd } from '@/app/[locale]/(reader)/sources/source-json-ld'
import { loadStatement } from '@/app/[locale]/(reader)/statements/load-statement'
import { statementJsonLd } from '@/app/[locale]/(reader)/statements/statement-json-ld'
import { loadStatistic } from '@/app/[locale]/(reader)/statistics/load-statistic'
import { statisticJsonLd } from '@/app/[locale]/(reader)/statistics/statistic-json-ld'

type Reading = Parameters<LinkedData['ofPage']>[2]
type Shown = Pick<Parameters<typeof entryJsonLd>[0], 'sources'> & {
  pointedAt: Pick<Parameters<typeof entryJsonLd>[0], 'listed'>
}

/** The linked data of pages, for whoever asks without the page: word for word what the page carries. */
export const pageJsonLd: LinkedData = {
  async ofPage(client, version, reading) {
    const { shown, about } = await load(client, version, reading)
    const { sources, pointedAt } = shown
    const whole = { version, locale: reading.locale, sources, listed: pointedAt.listed }
    return { ...entryJsonLd(whole), ...about }
  },

  async ofMany(client, versions, { locale, knownAt }) {
    const numbered = new Map(versions.map((version) => [refText(version), ownSources(version)]))
    const slugs = new Set([...numbered.values()].flatMap(({ sources }) => sources.map(({ slug }) => slug)))
    const more = [...slugs].map((slug) => ({ kind: 'source' as const, slug }))
    const { listed } = await loadPointedAt(client, [], locale, { more, knownAt })
    return versions.map((version) => {
      const sources = numbered.get(refText(version)) ?? ownSources(version)
      return entryJsonLd({ version, locale, sources, listed })
    })
  },
}

const ownSources = (version: Version) => numberSources(claimsOf(kindNamed(version.kind), version.snapshot))

/** What the page of a version shows, and what its kind says of it. */
async function load(
  client: Parameters<LinkedData['ofPage']>[0],
  version: Version,
  { locale, view, now }: Reading,
): Promise<{ shown: Shown; about: Record<string, unknown> }> {
  const { kind, slug, snapshot } = version
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const rest = [client, slug, locale, view, now] as const
  const found = <Data extends Shown>(data: Data | null, say: (data: Data) => Record<string, unknown>) => {
    if (data === null) throw new Error(`${refText(version)} has a version and no page`)
    return { shown: data, about: say(data) }
  }
  const own = async (about: Record<string, unknown>) => {
    const pointedAt = await loadPointedAt(client, [version], locale, { knownAt })
    return { shown: { sources: ownSources(version), pointedAt }, about }
  }
  switch (kind) {
    case 'jurisdiction': {
      const { level } = snapshot as JurisdictionSnapshot
      return found(await loadPlace(client, { level, slug }, locale, view, now), placeJsonLd)
    }
    case 'policy':
      return found(await loadPolicy(...rest), policyJsonLd)
    case 'case':
      return found(await loadCase(...rest), caseJsonLd)
    case 'statement':
      return found(await loadStatement(...rest), (data) => statementJsonLd(data, locale))
    case 'measure':
      return found(await loadMeasure(...rest), (data) => measureJsonLd(data, locale))
    case 'statistic':
      return found(await loadStatistic(...rest), (data) => statisticJsonLd(data, locale))
    case 'question':
      return found(await loadQuestion(...rest), (data) => questionJsonLd(data, locale))
    case 'source': {
      const source = version as Version<SourceSnapshot>
      const chain = await loadChain(client, source, { locale, knownAt })
      return own(sourceJsonLd(toSourceView(source), chain.map(toSourceView)))
    }
    case 'term':
      return own(termJsonLd(snapshot as TermSnapshot))
    case 'explainer':
      return own(explainerJsonLd(snapshot as ExplainerSnapshot))
  }
}
