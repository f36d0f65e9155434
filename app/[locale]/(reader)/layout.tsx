import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import '@/app/globals.css'
import { readLocale } from '@/components/site/read-locale'
import { translator } from '@/lib/messages/translator'

// Every page is rendered whole on request and kept by server.js; Next itself keeps nothing.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf5' },
    { media: '(prefers-color-scheme: dark)', color: '#171512' },
  ],
}

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await readLocale(params), 'site')
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  }
}

/** The root of every reader page: language, faces, colours. What surrounds the text is `PageFrame`, which knows the page's address. */
export default async function ReaderLayout({ children, params }: Props & { children: ReactNode }) {
  const boot = String(new URL('../../../components/site/theme-boot.js', import.meta.url))
  return (
    <html lang={await readLocale(params)} className={fontVariables} suppressHydrationWarning>
      <head>
        <script data-keep="" src={boot} />
      </head>
      <body>{children}</body>
    </html>
  )
}
