import type { Metadata } from 'next'
import { CheckForm } from '@/components/cited/check-form'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { readLocale } from '@/components/site/read-locale'
import { siteHosts } from '@/lib/cited/addresses/site-hosts'
import { judgeItems } from '@/lib/cited/judging/judge-items'
import { findCheck } from '@/lib/cited/keep-check'
import { refusalStatus } from '@/lib/cited/refusal-status'
import { sayRefusal } from '@/lib/cited/say'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { checkPath } from '@/lib/routes'
import { CheckAnswer } from '@/components/cited/check-answer'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await readLocale(params), 'check')
  return { title: t('answer.title'), description: t('answer.description'), robots: { index: false } }
}

/** The answer to a check, worked out at this visit (no tag is noted, so it is never kept); or the form again, saying why there is none. */
export default async function CheckAnswerPage({ params, searchParams }: Props) {
  const [{ id }, locale, { status }, now] = [
    await params,
    await readLocale(params),
    await searchParams,
    new Date(),
  ]
  const t = translator(locale, 'check')
  const check = await findCheck(database(), id, now)
  if (check === null) return <NotHere locale={locale} path={checkPath()} />
  if (check.outcome === 'refused') {
    const code = refusalStatus(check.refusal)
    return (
      <PageFrame locale={locale} path={checkPath(id)} status={code === 415 ? 400 : code}>
        <h1 className="pt-6 pb-6 md:pt-10">{t('title')}</h1>
        <CheckForm locale={locale} problem={sayRefusal(locale, check.refusal)} text={check.text} />
      </PageFrame>
    )
  }
  const verdicts = await judgeItems(database(), check.items, siteHosts())
  return (
    <PageFrame locale={locale} path={checkPath(id)}>
      <header className="pt-6 pb-6 md:pt-10 max-w-measure">
        <h1>{t('answer.title')}</h1>
      </header>
      <CheckAnswer
        id={id}
        verdicts={verdicts}
        problems={check.problems}
        status={typeof status === 'string' ? status : undefined}
        now={now}
        locale={locale}
      />
    </PageFrame>
  )
}
