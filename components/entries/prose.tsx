import { type Components, type ExtraProps, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { ClaimView } from '@/lib/claims/claims-of'
import { parseProse } from '@/lib/claims/parse-prose'
import { proseToHast } from '@/lib/claims/prose-to-hast'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import type { TermNote } from '@/lib/kinds/term/view'
import { translator } from '@/lib/messages/translator'
import { MissingEmbed } from '@/components/entries/missing-embed'
import type { PageSources } from '@/components/entries/number-sources'
import { SideNotes } from '@/components/entries/side-note'
import { SourceMarks } from '@/components/entries/source-mark'
import { WithdrawnMark } from '@/components/entries/withdrawn-mark'
import { TermButton, TermPopover } from '@/components/entries/term-note'

export interface ProseProps {
  markdown: string
  /** The field it is: `summary`, `body`. Keeps ids of several fields on a page apart. */
  path: string
  /** Language of the interface; the text's own is set by whoever places it. */
  locale: Locale
  /** Claims of the whole snapshot (`claimsOf`). */
  claims: readonly Pick<ClaimView, 'id' | 'path' | 'index' | 'citations'>[]
  sources: PageSources
  /** Address of an entry, with language prefix; null when it is not published, and then the words stand without a link. */
  hrefOf: (ref: Ref) => string | null
  /** Whether the link must say that what it leads to was withdrawn. */
  isWithdrawn?: (ref: Ref) => boolean
  terms?: ReadonlyMap<string, TermNote>
  /** What stands for each embed, by `embedKey`. */
  embeds?: ReadonlyMap<string, ReactNode>
  /** With these, each mark opens a note on its source: in the margin where there is room, else as a popover. */
  listed?: ReadonlyMap<string, ListedSource>
}

type OwnProps = ExtraProps & { children?: ReactNode } & Record<string, unknown>

/** A Markdown field as it reads: claims with numbered marks, terms, links between entries, live embeds. Fetches nothing. */
export function Prose({
  markdown,
  path,
  locale,
  claims,
  sources,
  hrefOf,
  isWithdrawn,
  terms,
  embeds,
  listed,
}: ProseProps) {
  const prose = proseToHast(parseProse(markdown, path).tree, path, translator(locale, 'prose')('footnotes'))
  const marks = marksInOrder(prose.marks, path, claims, sources)
  const known = prose.terms.flatMap((slug) => terms?.get(slug) ?? [])
  const popoverOf = (slug: string) => `${path}-term-${slug}`

  const components = {
    'claim-stretch': ({ children }: OwnProps) => <span className="claim">{children}</span>,
    'source-marks': (props: OwnProps) => {
      const mark = marks[Number(props['data-mark'])]
      if (mark === undefined) return null
      return listed ? (
        <SideNotes {...mark} listed={listed} locale={locale} />
      ) : (
        <SourceMarks marks={mark.views} locale={locale} />
      )
    },
    'glossary-term': (props: OwnProps) => {
      const term = known.find(({ slug }) => slug === props['data-slug'])
      return term ? (
        <TermButton popover={popoverOf(term.slug)}>{props.children}</TermButton>
      ) : (
        <>{props.children}</>
      )
    },
    'live-embed': (props: OwnProps) => {
      const key = String(props['data-embed'])
      return <>{embeds?.get(key) ?? <MissingEmbed what={key} locale={locale} />}</>
    },
    a: ({ node: _node, href, children, ...rest }: OwnProps) => {
      if (typeof href !== 'string') return <>{children}</>
      if (/^(?:[a-z][a-z+.-]*:|#|\/)/i.test(href))
        return (
          <a href={href} {...rest}>
            {children}
          </a>
        )
      const ref = parseRef(href)
      const address = ref && hrefOf(ref)
      if (!address) return <>{children}</>
      const link = <a href={address}>{children}</a>
      return isWithdrawn?.(ref) ? <WithdrawnMark locale={locale}>{link}</WithdrawnMark> : link
    },
  }
  return (
    <>
      {toJsxRuntime(prose.tree, {
        Fragment,
        jsx,
        jsxs,
        components: components as unknown as Partial<Components>,
      })}
      {known.map((term) => (
        <TermPopover key={term.slug} id={popoverOf(term.slug)} term={term} locale={locale} />
      ))}
    </>
  )
}

/** What each mark in the text shows: all citations of its claim, at the first mark of the claim. */
function marksInOrder(
  marks: readonly { claimIndex: number }[],
  path: string,
  claims: ProseProps['claims'],
  sources: PageSources,
) {
  const own = new Map(claims.filter((claim) => claim.path === path).map((claim) => [claim.index, claim]))
  const noted = new Set<string>()
  return marks.map(({ claimIndex }, at) => {
    const claim = own.get(claimIndex)
    const isFirst = marks.findIndex((mark) => mark.claimIndex === claimIndex) === at
    const views = claim && isFirst ? sources.marksOf(claim.id) : []
    // In the margin each source is named where the text first leans on it; a second naming would crowd out the next.
    const first = views.map(({ slug }) => !noted.has(slug) && Boolean(noted.add(slug)))
    return { claimId: claim?.id ?? '', citations: claim?.citations ?? [], views, first }
  })
}
