import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { PROBLEM_NAMES } from '@/lib/open-data/problem-response'
import { requestQuota } from '@/lib/open-data/rate-limit'
import { CodeParagraphs, WithCode } from '@/components/open-data/with-code'
import type { TextSection } from '@/components/site/text-page'
import { DataTable } from '@/components/ui/data-table'
import { listOperations } from '@/app/api/entry-operations'

const REFUSED = '/api/v1/policy?mechanism=decree'

/** How often one may ask, and how to ask again. */
export function limitsSection(locale: Locale): TextSection {
  const t = translator(locale, 'api')
  const quota = requestQuota()
  return {
    id: 'limits',
    title: t('doc.limits.heading'),
    children: (
      <CodeParagraphs
        texts={[
          quota === 0 ? t('doc.limits.none') : t('doc.limits.quota', { quota }),
          t('doc.limits.etag'),
          t('doc.limits.cors'),
        ]}
      />
    ),
  }
}

/** What a refusal looks like, and what each status means. */
export async function problemsSection(locale: Locale, client: Database): Promise<TextSection> {
  const t = translator(locale, 'api')
  const request = new Request(new URL(REFUSED, 'http://localhost'))
  const refusal = await listOperations.policy.answer({ request, path: {}, now: new Date(), client })
  return {
    id: 'problems',
    title: t('doc.problems.heading'),
    children: (
      <>
        <CodeParagraphs texts={[t('doc.problems.form', { address: REFUSED })]} />
        <pre>
          <code translate="no">{await refusal.text()}</code>
        </pre>
        <DataTable
          label={t('doc.problems.heading')}
          columns={[
            { key: 'status', label: t('doc.problems.status'), names: true, width: 'w-[16%]' },
            { key: 'meaning', label: t('doc.problems.meaning'), plain: true },
          ]}
          rows={Object.entries(PROBLEM_NAMES).map(([status, name]) => ({
            key: status,
            id: `problem-${name}`,
            cells: { status, meaning: <WithCode text={t(`problem.${name}`)} /> },
          }))}
        />
        <p>{t('doc.problems.moved')}</p>
      </>
    ),
  }
}
