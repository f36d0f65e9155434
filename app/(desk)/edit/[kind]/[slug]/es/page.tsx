import { EditLanguage, type EditPageProps } from '@/app/(desk)/edit/[kind]/[slug]/edit-language'

/** The form of an entry's Spanish text, beside the English one. */
export default function EditSpanishPage(props: EditPageProps) {
  return <EditLanguage {...props} locale="es" />
}
