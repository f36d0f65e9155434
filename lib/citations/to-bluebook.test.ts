import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '@/lib/core/csl-item'
import { arbitraryItem } from '@/lib/citations/arbitrary-item'
import { courtAbbreviation } from '@/lib/citations/bluebook/court-abbreviation'
import { toBluebook } from '@/lib/citations/to-bluebook'

const write = (fields: Partial<CslItem> & Pick<CslItem, 'type'>) => toBluebook({ id: 'a', ...fields }).text
const on = (...parts: [number, number?, number?]) =>
  ({ 'date-parts': [parts] }) as NonNullable<CslItem['issued']>
const district = 'United States District Court for the Northern District of California'

describe('a Bluebook reference', () => {
  it('holds nothing in HTML but em and the linked address', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const left = toBluebook(item).html.replace(/<a href="https?:[^"<>]*">|<\/?em>|<\/a>/g, '')
        expect(left).not.toMatch(/[<>"]/)
      }),
    )
  })

  it('claims no slip opinion, date or court that the record does not have', () => {
    expect(write({ type: 'legal_case', title: 'A v. B' })).toBe('A v. B.')
    expect(write({ type: 'legal_case', title: 'A v. B', number: '18-1' })).toBe('A v. B, No. 18-1.')
    expect(write({ type: 'legal_case', title: 'A v. B', issued: on(2026, 5) })).toBe('A v. B (May 2026).')
  })

  it.each<[string, Partial<CslItem>]>([
    [
      'A v. B, 349 F. Supp. 3d 924 (N.D. Cal. 2018).',
      { volume: '349', 'container-title': 'F. Supp. 3d', page: '924-60', authority: district },
    ],
    [
      'A v. B, 576 U.S. 644 (2018).',
      {
        volume: '576',
        'container-title': 'U.S.',
        page: '644',
        authority: 'Supreme Court of the United States',
      },
    ],
    ['A v. B, Nos. 17-1, 17-2 (N.D. Cal. Oct. 5, 2018).', { number: '17-1, 17-2', authority: district }],
    [
      'A v. B, No. 17-1, 2018 WL 5 (9th Cir. Oct. 5, 2018).',
      { number: '17-1', custom: { court: '9th Cir.', database: '2018 WL 5' } },
    ],
    [
      'A v. B, No. 17-1, slip op. (N.D. Cal. Oct. 5, 2018).',
      { number: 'No. 17-1', genre: 'Slip opinion', authority: district },
    ],
  ])('cites a case: %s', (expected, fields) => {
    expect(write({ type: 'legal_case', title: 'A v. B', issued: on(2018, 10, 5), ...fields })).toBe(expected)
  })

  it.each<[string, Partial<CslItem> & Pick<CslItem, 'type'>]>([
    ['8 U.S.C. § 1373.', { type: 'legislation', number: '8 U.S.C. 1373', title: 'Communication' }],
    ['34 U.S.C. §§ 10151–10158.', { type: 'legislation', number: '34 USC 10151-10158' }],
    ['8 C.F.R. § 287.7.', { type: 'regulation', number: '8 C.F.R. § 287.7' }],
    [
      "Cal. Gov't Code § 7284.6.",
      { type: 'legislation', 'container-title': "Cal. Gov't Code", section: '§ 7284.6' },
    ],
    [
      'An Act, Pub. L. No. 104-208 (1996).',
      {
        type: 'legislation',
        title: 'An Act, Pub. L. 104-208',
        number: 'Pub. L. 104-208',
        issued: on(1996, 9),
      },
    ],
    [
      'U.S. Const. amend. X.',
      { type: 'legislation', title: 'Constitution of the United States, Tenth Amendment', issued: on(1791) },
    ],
    [
      'California Values Act, S.B. 54 (Cal. 2017).',
      {
        type: 'bill',
        title: 'California Values Act',
        number: 'SB 54',
        jurisdiction: 'California',
        issued: on(2017),
      },
    ],
    [
      'L.A., Cal., Ordinance No. 188441 (Dec. 2024).',
      {
        type: 'legislation',
        title: 'Prohibition (Ordinance No. 188441)',
        number: '188441',
        jurisdiction: 'Los Angeles, California',
        issued: on(2024, 12),
      },
    ],
    [
      'Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 25, 2017).',
      {
        type: 'regulation',
        title: 'Executive Order 13768',
        number: '13768',
        'container-title': 'Federal Register',
        volume: '82',
        page: '8799',
        issued: on(2017, 1, 25),
      },
    ],
    [
      'Philadelphia, Exec. Order No. 5-16 (Jan. 4, 2016).',
      {
        type: 'regulation',
        title: 'Executive Order',
        number: '5-16',
        jurisdiction: 'Philadelphia',
        issued: on(2016, 1, 4),
      },
    ],
    [
      'Ky. Exec. Order No. 2015-048 (2015).',
      {
        type: 'regulation',
        title: 'Executive Order 2015-048',
        number: '2015-048',
        jurisdiction: 'Kentucky',
        issued: on(2015),
      },
    ],
    [
      "California Values Act, Cal. Gov't Code §§ 7284–7284.12 (2017).",
      {
        type: 'legislation',
        title: 'California Values Act',
        number: 'SB 54, Stats. 2017, ch. 495; Government Code §§ 7284–7284.12',
        jurisdiction: 'California',
        issued: on(2017, 10, 5),
      },
    ],
    [
      "Cal. Gov't Code §§ 7310–7311, 12532; Cal. Lab. Code § 90.2.",
      {
        type: 'legislation',
        number: 'AB 1; Government Code §§ 7310-7311 and 12532, Labor Code § 90.2',
        jurisdiction: 'California',
      },
    ],
    [
      'Senate Bill 1159, ch. 752, 2014 Cal. Stat.',
      {
        type: 'legislation',
        title: 'Senate Bill 1159',
        number: 'SB 1159, Stats. 2014, ch. 752',
        jurisdiction: 'California',
      },
    ],
    [
      "Tex. Gov't Code Ann. §§ 752.051 et seq.",
      {
        type: 'legislation',
        number: 'Senate Bill 4; Government Code § 752.051 ff.',
        jurisdiction: 'Texas',
      },
    ],
    [
      'TRUST Act, 5 Ill. Comp. Stat. 805 (2017).',
      {
        type: 'legislation',
        title: 'TRUST Act',
        number: 'Public Act 100-0463; 5 ILCS 805',
        jurisdiction: 'Illinois',
        issued: on(2017, 8),
      },
    ],
    [
      'Agency memorandum, Policy Number 10074.2.',
      {
        type: 'regulation',
        title: 'Agency memorandum',
        number: 'Policy Number 10074.2',
        jurisdiction: 'United States',
      },
    ],
  ])('cites law: %s', (expected, fields) => {
    expect(write(fields)).toBe(expected)
  })

  it('cites an article, a report and an undated page', () => {
    const author = [{ family: 'Hausman', given: 'David K.' }]
    expect(
      write({
        type: 'article-journal',
        author,
        title: 'T',
        volume: '117',
        'container-title': 'PNAS',
        page: '27262-7',
        issued: on(2020, 11),
      }),
    ).toBe('David K. Hausman, T, 117 PNAS 27262 (2020).')
    expect(
      write({
        type: 'report',
        author: [{ literal: 'CRS' }],
        title: 'T',
        number: 'R1',
        publisher: 'CRS',
        issued: on(2019, 5, 3),
      }),
    ).toBe('CRS, R1, T (May 3, 2019).')
    expect(
      write({ type: 'webpage', title: 'T', URL: 'https://x.example/', accessed: on(2026, 11, 22) }),
    ).toBe('T, https://x.example/ (last visited Nov. 22, 2026).')
  })
})

describe('a court', () => {
  it.each([
    ['United States Court of Appeals for the Second Circuit', '2d Cir.'],
    ['U.S. Court of Appeals for the District of Columbia Circuit', 'D.C. Cir.'],
    ['United States District Court for the Southern District of New York', 'S.D.N.Y.'],
    ['United States District Court for the District of Rhode Island', 'D.R.I.'],
    ['United States District Court for the District of Columbia', 'D.D.C.'],
    ['California Supreme Court', 'Cal.'],
    ['Tribunal of Nowhere', 'Tribunal of Nowhere'],
    ['New York Supreme Court', 'New York Supreme Court'],
  ])('%s is %s', (authority, expected) => {
    expect(courtAbbreviation({ id: 'a', type: 'legal_case', authority })).toBe(expected)
  })
})
