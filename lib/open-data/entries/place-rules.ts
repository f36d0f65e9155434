import { z } from 'zod'
import { selectPublished } from '@/lib/entries/select-published'
import { toVersion } from '@/lib/entries/to-version'
import { type Glance, toGlance } from '@/lib/kinds/policy/glance'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import { DIMENSIONS, STANCES } from '@/lib/kinds/policy/vocabulary'
import type { DatedFields } from '@/lib/open-data/entries/dated-fields'

const ruleSchema = z.object({
  dimension: z.enum(DIMENSIONS).meta({ description: 'The matter.' }),
  stance: z.enum(STANCES).meta({ description: 'What the place’s own rules say on it.' }),
  policy: z.string().meta({ description: 'Slug of the policy that says so.' }),
  inForce: z.enum(['yes', 'unknown']).meta({ description: 'Whether that policy surely was in force.' }),
  note: z.string().nullable(),
  others: z.array(z.string()).meta({ description: 'Slugs of further policies that speak to the matter.' }),
})

type Rule = z.infer<typeof ruleSchema>

/** What the rules that a place made itself say on the day described; those of the governments above it stand with them. */
export const placeRules: DatedFields = {
  shape: {
    asOf: z.iso.date().meta({ description: 'The day of the world that is described.' }),
    rules: z
      .array(ruleSchema)
      .meta({ description: 'What the place’s own rules said then, matter by matter.' }),
    notResearched: z
      .array(z.enum(DIMENSIONS))
      .meta({ description: 'Matters that nobody here has looked at.' }),
    policiesInForce: z
      .array(z.string())
      .meta({ description: 'Slugs of its policies that surely were in force.' }),
  },
  parameters: { rule: z.enum(['has', 'none']).optional(), matter: z.enum(DIMENSIONS).optional() },
  restsOn: ['policy'],
  async of(client, versions, { locale, clocks: { knownAt, asOf } }) {
    const rows = await selectPublished(client, { kind: 'policy', locale, knownAt })
    const policies = rows.map((row) => toPolicyView(toVersion<PolicySnapshot>(row), asOf))
    return versions.map(({ slug }) => {
      const own = policies.filter(({ jurisdiction }) => jurisdiction === slug)
      const glance = toGlance(own)
      return { asOf, rules: rulesOf(glance), notResearched: glance.open, policiesInForce: inForce(own) }
    })
  },
  fits(fields, { rule, matter }) {
    const has = (fields['policiesInForce'] as string[]).length > 0
    const speaks = (one: Rule) => one.dimension === matter && one.stance !== 'no-rule-found'
    return (
      (rule === undefined || (rule === 'has') === has) &&
      (matter === undefined || (fields['rules'] as Rule[]).some(speaks))
    )
  },
}

function rulesOf(glance: Glance): Rule[] {
  return glance.rows.map(({ dimension, provision, policy, others }) => ({
    dimension,
    stance: provision.stance,
    policy: policy.slug,
    inForce: policy.holds === 'yes' ? 'yes' : 'unknown',
    note: provision.note,
    others: others.map((other) => other.policy.slug),
  }))
}

function inForce(policies: readonly PolicyView[]): string[] {
  return policies.filter(({ holds }) => holds === 'yes').map(({ slug }) => slug)
}
