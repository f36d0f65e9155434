import { describe, expect, it } from 'vitest'
import type { CslItem } from '@/lib/core/csl-item'
import { toPageMeta } from '@/lib/citations/page-metadata'

const page: CslItem = {
  id: 'a',
  type: 'webpage',
  title: 'What is a sanctuary city?',
  language: 'en',
  issued: { 'date-parts': [[2026, 11, 12]] },
  URL: 'https://x.example/explainers/a?v=2',
}
const names = (item: CslItem) => toPageMeta(item).map(({ name, property }) => name ?? property)
const valueOf = (item: CslItem, wanted: string) =>
  toPageMeta(item).find(({ name, property }) => (name ?? property) === wanted)?.content

describe('the metadata of a page', () => {
  it('offers no citation_title on an explainer, which would make it a journal article', () => {
    expect(names(page)).not.toContain('citation_title')
    expect(valueOf(page, 'z:itemType')).toBe('webpage')
  })

  it('never holds an empty value', () => {
    expect(toPageMeta({ id: 'a', type: 'webpage' }).every(({ content }) => content !== '')).toBe(true)
    expect(names({ id: 'a', type: 'webpage' })).not.toContain('DC.date')
  })

  it('names kind, site, ISO date and address', () => {
    expect(valueOf(page, 'og:site_name')).toBe('Plainsight')
    expect(valueOf(page, 'DC.date')).toBe('2026-11-12')
    expect(valueOf(page, 'citation_public_url')).toBe('https://x.example/explainers/a?v=2')
  })

  it('calls a case a case and a statute a statute', () => {
    expect(valueOf({ id: 'a', type: 'legal_case' }, 'DC.type')).toBe('case')
    expect(valueOf({ id: 'a', type: 'legislation' }, 'DC.type')).toBe('statute')
  })

  it('gives a report its title and authors as scholars name them', () => {
    const report: CslItem = {
      ...page,
      type: 'report',
      author: [{ family: 'Graber', given: 'Lena' }, { literal: 'ILRC' }],
    }
    expect(valueOf(report, 'citation_title')).toBe('What is a sanctuary city?')
    expect(
      toPageMeta(report)
        .filter(({ name }) => name === 'citation_author')
        .map(({ content }) => content),
    ).toEqual(['Lena Graber', 'ILRC'])
  })
})
