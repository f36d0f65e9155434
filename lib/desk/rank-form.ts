import { z } from 'zod'
import { type Rank, ROLES } from '@/lib/auth/actor'
import { type Locale, LOCALES } from '@/lib/core/locale'

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** The fields of a role and the languages it judges in, as a form posts them. */
export const rankFields = { role: z.enum(ROLES), judgesEn: ticked, judgesEs: ticked }

type RankForm = z.infer<z.ZodObject<typeof rankFields>>

/** The rank that a form asks for; null for a reviewer of no language. */
export function readRank(form: RankForm): Rank | null {
  if (form.role !== 'reviewer') return { role: form.role, reviewLocales: [] }
  const reviewLocales = judgedIn(form)
  return reviewLocales.length === 0 ? null : { role: form.role, reviewLocales }
}

/** The same fields as a form that was not accepted offers them again (`Said.typed`). */
export function typedRank({ role, judgesEn, judgesEs }: RankForm): Record<string, string> {
  return { role, ...(judgesEn && { judgesEn: '1' }), ...(judgesEs && { judgesEs: '1' }) }
}

/** The rank that is chosen in a form: what was typed before, else `otherwise`. */
export function chosenRank(typed: Record<string, string>, otherwise: Rank): Rank {
  const form = z.object(rankFields).safeParse(typed)
  return form.success ? { role: form.data.role, reviewLocales: judgedIn(form.data) } : otherwise
}

function judgedIn({ judgesEn, judgesEs }: RankForm): Locale[] {
  const judged = { en: judgesEn, es: judgesEs } satisfies Record<Locale, boolean>
  return LOCALES.filter((locale) => judged[locale])
}
