import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { toGlance } from '@/lib/kinds/policy/glance'
import { samplePolicy } from '@/lib/kinds/policy/sample-policy.fixture'
import { toPolicyView } from '@/lib/kinds/policy/view'
import { Glance } from '@/components/entries/glance'
import { numberSources } from '@/components/entries/number-sources'
import { SourceList } from '@/components/entries/source-list'

const DAY = '2026-11-22'
const policy = toPolicyView(
  samplePolicy('ordinance', {
    provisions: [
      {
        dimension: 'detainers',
        stance: 'limited',
        note: 'Nobody is held on a request alone.',
        exceptions: ['First-degree felonies', 'A judge’s warrant'],
        sources: [{ source: 'source-a', locator: 'para. 2', quote: 'held' }, { source: 'source-b' }],
      },
      { dimension: 'services', stance: 'no-rule-found', checkedOn: '2026-11-01' },
    ],
  }),
  DAY,
)
const sources = numberSources(policy.claims)
const html = renderToStaticMarkup(<Glance glance={toGlance([policy])} locale="en" sources={sources} />)
const rowOf = (words: string) => html.split('<tr').find((row) => row.includes(words)) ?? ''

describe('the glance', () => {
  test('what nobody looked at is said, not left out', () => {
    expect(html).toContain('Not researched here:')
    expect(html).toContain('Jail interviews')
  })

  test('a search that found nothing names its day', () => {
    expect(rowOf('Services')).toContain('No rule found')
    expect(rowOf('Services')).toContain('searched 1 November 2026')
  })

  test('exceptions stand in the row that they qualify', () => {
    expect(rowOf('Detainers')).toContain('First-degree felonies')
    expect(rowOf('Services')).not.toContain('First-degree felonies')
  })

  test('a stance is told by a word as well as a shape', () => {
    expect(rowOf('Detainers')).toMatch(/<svg[^>]*aria-hidden="true".*<\/svg>Limited/s)
  })

  test('every mark leads to a source, and every source leads back to its marks', () => {
    const list = renderToStaticMarkup(<SourceList sources={sources.sources} listed={new Map()} locale="en" />)
    const marks = [...html.matchAll(/href="#(source-\d+)"[^>]*id="(cite-[^"]+)"/g)]
    expect(marks).toHaveLength(2)
    for (const [, source, mark] of marks) {
      expect(list).toContain(`id="${source}"`)
      expect(list).toContain(`href="#${mark}"`)
    }
  })

  test('no style stands in the markup: the content policy would refuse it', () => {
    expect(html).not.toContain('style=')
  })
})
