import type { FieldView } from '@/lib/forms/form-view'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

/** Tells a field in a row from its namesakes in the other rows, for those who cannot see where it stands. */
export function Within({ field }: { field: FieldView }) {
  return field.within === '' ? null : (
    <span className="sr-only"> {t('edit.within', { place: field.within })}</span>
  )
}
