import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import { kindNamed } from '@/lib/entries/registry'
import { parseForm } from '@/lib/forms/parse-form'
import type { FieldValues } from '@/lib/forms/to-field-values'

/**
 * The claims of the sourced fields that stand in a form: those of its prose are marked where they are written. None
 * while the form does not parse, for which it has problems that say so.
 */
export function fieldClaims(kindName: KindName, values: FieldValues): ClaimView[] {
  const { schema, sourcedFields } = kindNamed(kindName)
  const parsed = parseForm<CommonSnapshot>(schema, values, { id: '00000000', claimIds: {} })
  return parsed.ok ? claimsOf({ prose: () => [], sourcedFields }, parsed.value) : []
}
