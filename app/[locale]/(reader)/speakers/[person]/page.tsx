import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { translator } from '@/lib/messages/translator'
import { listPath, speakerPath } from '@/lib/routes'
import { numberSources } from '@/components/entries/number-sources'
import { SourceList } from '@/components/entries/source-list'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { rolesInTime } from '@/components/statements/roles-in-time'
import { StatementList } from '@/components/statements/statement-list'
import { listStatements } from '@/app/[locale]/(reader)/statements/list-statements'

interface Props {
  params: Promise<{ locale: string; person: string }>
}

async function loadSpeaker(params: Props['params']) {
  const [{ person }, locale] = [await params, await readLocale(params)]
  const statements = (await listStatements(database(), locale)).filter((one) => one.person === person)
  return { person, locale, statements, speaker: statements.at(-1)?.speaker }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, locale, speaker } = await loadSpeaker(params)
  if (speaker === undefined)
    return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const description = translator(locale, 'statements')('person.description', { person: speaker })
  return pageMetadata({ locale, path: speakerPath(person), title: speaker, description })
}

/** What one speaker said over time, and in which role each time. */
export default async function SpeakerPage({ params }: Props) {
  const { person, locale, statements, speaker } = await loadSpeaker(params)
  if (speaker === undefined) return <NotHere locale={locale} path={speakerPath(person)} />
  const t = translator(locale, 'statements')
  const sources = numberSources(
    statements.flatMap((one) => one.claims.filter((claim) => claim.path === 'summary')),
  )
  const more = sources.sources.map(({ slug }) => ({ kind: 'source' as const, slug }))
  const { listed } = await loadPointedAt(database(), [], locale, { more })
  return (
    <PageFrame locale={locale} path={speakerPath(person)}>
      <header className="pt-3 pb-8 md:pt-5 md:pb-10 grid gap-3">
        <Breadcrumbs locale={locale} crumbs={[{ label: t('title'), path: listPath('statements') }]} />
        <h1>{speaker}</h1>
        <p className="max-w-measure">{t('person.description', { person: speaker })}</p>
        <p className="note">
          {t('person.roles')}: {rolesInTime(statements, locale).join('; ')}
        </p>
      </header>
      <section aria-labelledby="statements-heading">
        <h2 id="statements-heading" className="mb-4">
          {t('ofPerson', { person: speaker })}
        </h2>
        <StatementList statements={statements} locale={locale} sources={sources} withSpeaker={false} />
      </section>
      <section className="mt-12" aria-labelledby="sources-heading">
        <h2 id="sources-heading" className="mb-4">
          {translator(locale, 'references')('heading')}
        </h2>
        <SourceList sources={sources.sources} listed={listed} locale={locale} />
      </section>
    </PageFrame>
  )
}
