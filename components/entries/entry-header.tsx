import type { ReactNode } from 'react'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { shownCheck } from '@/lib/entries/last-checks'
import type { Version } from '@/lib/entries/version'
import { Breadcrumbs, type Crumb } from '@/components/site/breadcrumbs'
import { StatusBar } from '@/components/site/status-bar'
import { TranslationNotice } from '@/components/site/translation-notice'
import { VersionNotice } from '@/components/site/version-notice'

/** The head of an entry page: the way here, the title, the quiet state line, notices, and the answer first. */
export function EntryHeader({
  version,
  locale,
  crumbs,
  pinned = false,
  asOf,
  title,
  children,
}: {
  version: Version
  locale: Locale
  crumbs: Crumb[]
  pinned?: boolean
  asOf?: string | undefined
  /** When the heading is not the plain title (a caption in italics). */
  title?: ReactNode
  /** The lead: usually the summary as prose. */
  children?: ReactNode
}) {
  const { snapshot } = version
  const check = shownCheck(version)
  return (
    <header className="pt-3 pb-8 md:pt-5 md:pb-12 grid gap-2">
      <Breadcrumbs locale={locale} crumbs={crumbs} />
      <h1 lang={version.locale} className="max-w-[48rem]">
        {title ?? snapshot.title}
      </h1>
      <StatusBar
        locale={locale}
        state={{
          path: version.path,
          version: version.version,
          translates: version.translation?.version,
          check,
          // A pinned version describes the day of its publication.
          asOf: asOf ?? (pinned ? dayOf(version.publishedAt) : undefined),
        }}
      />
      <VersionNotice version={version} locale={locale} pinned={pinned} asOf={asOf} />
      <TranslationNotice version={version} locale={locale} />
      {children !== undefined && (
        <div className="lead mt-3 md:mt-5" lang={version.locale}>
          {children}
        </div>
      )}
    </header>
  )
}
