import type { Metadata } from 'next'
import { CheckForm } from '@/components/cited/check-form'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { noteTags } from '@/lib/cache/note-tags'
import { translator } from '@/lib/messages/translator'
import { checkPath } from '@/lib/routes'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'check')
  return pageMetadata({ locale, path: checkPath(), title: t('title'), description: t('description') })
}

/** Has what I cited changed: paste addresses or upload a bibliography. */
export default async function CheckPage({ params }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'check')
  return (
    <PageFrame locale={locale} path={checkPath()}>
      <header className="pt-6 pb-6 md:pt-10 md:pb-8 grid gap-3 max-w-measure">
        <h1>{t('title')}</h1>
        <p className="lead">{t('description')}</p>
      </header>
      <CheckForm locale={locale} />
    </PageFrame>
  )
}
