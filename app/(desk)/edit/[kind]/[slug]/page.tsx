import { EditLanguage, type EditPageProps } from '@/app/(desk)/edit/[kind]/[slug]/edit-language'

/** The form of an entry. */
export default function EditEntryPage(props: EditPageProps) {
  return <EditLanguage {...props} locale="en" />
}
