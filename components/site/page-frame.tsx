import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { Footer } from '@/components/site/footer'
import { Masthead } from '@/components/site/masthead'

/**
 * What surrounds the text of every reader page: skip link, masthead, the one `<main>`, footer.
 * It belongs to pages rather than the layout because it names the page's own address (`path`, without language prefix) in the
 * language switch. `status` marks a page that stands for an HTTP status: the server reads it off `<main>`.
 */
export function PageFrame({
  locale,
  path,
  status,
  children,
}: {
  locale: Locale
  path: string
  status?: 400 | 404 | 410 | 413 | 503 | undefined
  children: ReactNode
}) {
  const t = translator(locale, 'site')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Masthead locale={locale} path={path} />
      <main id="main" tabIndex={-1} className="page" {...(status !== undefined && { 'data-status': status })}>
        {children}
      </main>
      <Footer locale={locale} path={path} />
    </>
  )
}
