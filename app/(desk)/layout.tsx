import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import '@/app/globals.css'
import '@/app/(desk)/desk.css'
import '@/app/(desk)/form.css'
import '@/app/(desk)/people.css'
import '@/app/(desk)/imports.css'
import '@/app/(desk)/review.css'
import '@/app/(desk)/writing.css'
import '@/app/(desk)/sources.css'
import '@/app/(desk)/judging.css'
import '@/app/(desk)/publish.css'
import '@/app/(desk)/translation.css'

// Every page of the desk is made for one person, now.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Plainsight desk', template: '%s · Plainsight desk' },
  robots: { index: false },
}

/** The root of every page of the desk. In English only, for now: readers have two languages, editors one. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const boot = String(new URL('../../components/site/theme-boot.js', import.meta.url))
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script nonce={nonce} src={boot} />
      </head>
      <body>{children}</body>
    </html>
  )
}
