import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { arbitraryItem } from '@/lib/citations/arbitrary-item'
import { toStyled } from '@/lib/citations/to-styled'

const styles = ['apa', 'mla', 'chicago'] as const
const day = (...parts: [number, number, number]) => ({ 'date-parts': [parts] as [[number, number, number]] })
const page: CslItem = {
  id: 'los-angeles',
  type: 'webpage',
  title: 'Los Angeles',
  author: [{ literal: 'Plainsight' }],
  issued: day(2026, 11, 12),
  accessed: day(2026, 11, 22),
  URL: 'https://x.example/cities/los-angeles?v=7',
  custom: { version: '7', versionOn: '2026-11-12', sha256: 'ab'.repeat(32) },
}

describe('a styled reference', () => {
  it('holds no element but the few allowed, no style attribute and no address that scripts', () => {
    fc.assert(
      fc.property(arbitraryItem, fc.constantFrom(...styles), (item, style) => {
        const { html } = toStyled(item, style, 'en')
        const left = html.replace(
          /<a href="https?:[^"<>]*">|<span class="[a-z-]+">|<\/?(?:i|b|sup|sub)>|<\/(?:a|span)>/g,
          '',
        )
        expect(left).not.toMatch(/[<>]/)
      }),
      { numRuns: 150 },
    )
  })

  it('escapes markup in a title', () => {
    const { html, text } = toStyled({ ...page, title: '<script>alert(1)</script>' }, 'apa', 'en')
    expect(html).not.toContain('<script')
    expect(text).toContain('<script>alert(1)</script>')
  })

  it('cannot be closed out of by an address', () => {
    const item = cslItemSchema.parse({
      ...page,
      custom: undefined,
      URL: 'https://x.example/"onclick="alert(1)',
    })
    expect(toStyled(item, 'chicago', 'en').html).toContain(
      '<a href="https://x.example/%22onclick=%22alert(1)">',
    )
  })

  it('leaves the item as it was', () => {
    const item = structuredClone(page)
    toStyled(item, 'mla', 'en')
    expect(item).toEqual(page)
  })

  it.each(styles)('names address, version, hash and access date of a pinned page in %s', (style) => {
    const { text } = toStyled(page, style, 'en')
    expect(text).toContain('https://x.example/cities/los-angeles?v=7')
    expect(text).toContain(
      `Version 7 of 12 November 2026, SHA-256 ${'ab'.repeat(32)}, accessed 22 November 2026.`,
    )
    expect(text.match(/22 November 2026|November 22, 2026|22 Nov\. 2026/g)).toHaveLength(1)
  })

  it('speaks Spanish', () => {
    const { text } = toStyled(page, 'chicago', 'es')
    expect(text).toContain('12 de noviembre de 2026. https://')
    expect(text).toContain('Versión 7 del 12 de noviembre de 2026')
    expect(text).toContain('consultado el 22 de noviembre de 2026.')
    expect(text).not.toMatch(/November|accessed/)
  })

  it.each(styles)('calls no ordinance, bill or code section a public law in %s', (style) => {
    const law = (fields: Partial<CslItem>) =>
      toStyled({ id: 'a', type: 'legislation', ...fields }, style, 'en').text
    expect(law({ title: 'Welcoming Act', number: '188441' })).toBe(
      style === 'apa' ? 'Welcoming Act (No. 188441). (n.d.).' : law({ title: 'Welcoming Act (No. 188441)' }),
    )
    expect(law({ title: 'Notice', number: '8 U.S.C. 1373' })).toContain('8 U.S.C. § 1373')
    expect(law({ type: 'bill', title: 'Values Act', number: 'SB 54' })).not.toContain('Pub.')
    expect(law({ title: 'An Act, Pub. L. 104-208', number: 'Pub. L. 104-208' })).toMatch(
      /^An Act[,.] Pub\. L\. No\. 104[-–]208/,
    )
  })

  it('abbreviates a court, and names none for the Supreme Court in its own reports', () => {
    const decided = {
      id: 'a',
      type: 'legal_case',
      issued: day(2019, 2, 15),
      title: 'A v. B',
      page: '1',
    } as const
    const third = {
      authority: 'United States Court of Appeals for the Third Circuit',
      'container-title': 'F.3d',
      volume: '9',
    }
    const supreme = {
      authority: 'Supreme Court of the United States',
      'container-title': 'U.S.',
      volume: '5',
    }
    expect(toStyled({ ...decided, ...third }, 'apa', 'en').text).toBe('A v. B, 9 F.3d 1 (3d Cir. 2019).')
    expect(toStyled({ ...decided, ...supreme }, 'chicago', 'en').text).toBe('A v. B, 5 U.S. 1 (2019).')
  })
})
