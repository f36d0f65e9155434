import type { CslItem } from '@/lib/core/csl-item'
import { courtAbbreviation } from '@/lib/citations/bluebook/court-abbreviation'
import { actName, codePlace, printCodePlace, publicLawNumber } from '@/lib/citations/bluebook/statute'
import { firstPage } from '@/lib/citations/first-page'
import { numberedTitle } from '@/lib/citations/numbered-title'
import { safeUrl } from '@/lib/citations/safe-url'
import type { HouseStyle } from '@/lib/citations/styled/house-style'

/**
 * A copy of the item as the styles expect it. CSL's styles print every number of a law as "Pub. L. No.", court names in
 * full, and lose the page of an order, so each kind of law is given in the shape that comes out right.
 * Never carries `note` or `custom`; a pinned version and its access date are printed by the caller.
 */
export function prepareItem(item: CslItem, style: HouseStyle): CslItem {
  const { custom, version, accessed, URL, ...rest } = item
  const isPinned = custom?.version !== undefined
  const common: CslItem = {
    ...rest,
    ...(URL !== undefined && { URL: safeUrl(URL) }),
    ...(version !== undefined && !isPinned && { version }),
    ...(accessed !== undefined && !isPinned && { accessed }),
  }
  if (item.type === 'legal_case') return prepareCase(common, item, style)
  if (item.type === 'legislation' || item.type === 'regulation' || item.type === 'bill')
    return prepareLaw(common, item, style)
  if (item.type === 'article-journal' && item.issue === undefined && item.number !== undefined) {
    const { number, ...article } = common // the styles take a bare number for the number of the article
    return { ...article, ...(number !== undefined && { issue: number }) }
  }
  return common
}

function onFirstPage({ page }: { page?: string | undefined }): { page?: string } {
  const first = firstPage(page)
  return first === undefined ? {} : { page: first }
}

function prepareCase(common: CslItem, { custom, volume }: CslItem, style: HouseStyle): CslItem {
  const { authority: _authority, number, 'container-title': container, ...rest } = common
  const reporter = custom?.reporter ?? container
  const isReported = volume !== undefined && reporter !== undefined
  const isSupreme = isReported && /^(U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.)/.test(reporter)
  const court = isSupreme ? '' : courtAbbreviation({ ...common, ...(custom !== undefined && { custom }) })
  const docket = number?.replace(/^Nos?\.\s*/i, '')
  const paper = [docket, isReported ? undefined : custom?.database].filter(Boolean).join(', ')
  return {
    ...rest,
    ...onFirstPage(rest),
    ...(court !== '' && { authority: court }),
    ...(reporter !== undefined && { 'container-title': reporter }),
    ...(paper !== '' && !isReported && { number: style === 'chicago' ? paper : `No. ${paper}` }),
  }
}

function prepareLaw(common: CslItem, item: CslItem, style: HouseStyle): CslItem {
  const { number: _number, author, authority, ...rest } = common
  const place = codePlace(common)
  if (place !== null) {
    const { volume: _volume, 'container-title': _container, section: _section, ...named } = rest
    const title = named.title?.replace(/^\d+\s+(U\.?S\.?C|C\.?F\.?R)\.?\s+[^,]*,\s*/i, '')
    const { code, ...found } = place
    if (style === 'mla') {
      // MLA's style has no section, so the place joins the title.
      return { ...named, type: 'document', title: [printCodePlace(place), title].filter(Boolean).join(', ') }
    }
    return {
      ...named,
      ...(title !== undefined && { title }),
      ...found,
      type: 'legislation',
      'container-title': code,
    }
  }
  const publicLaw = publicLawNumber(common)
  if (publicLaw !== null) {
    const title = actName(rest.title ?? '')
    const printed = style === 'mla' ? `Pub. L. No. ${publicLaw}` : publicLaw
    return { ...rest, ...(title !== '' && { title }), type: 'legislation', number: printed }
  }
  if (rest.volume !== undefined && rest['container-title'] !== undefined && rest.page !== undefined) {
    const register = rest['container-title'] === 'Federal Register' ? 'Fed. Reg.' : rest['container-title']
    return { ...rest, ...onFirstPage(rest), type: 'legal_case', 'container-title': register }
  }
  const maker = authority ?? rest.jurisdiction
  const writers = author ?? (maker === undefined ? undefined : [{ literal: maker }])
  const title = numberedTitle(item) // the styles print a bare "(No. 40)" or nothing
  return {
    ...rest,
    type: 'document',
    ...(title !== null && { title }),
    ...(writers !== undefined && { author: writers }),
  }
}
