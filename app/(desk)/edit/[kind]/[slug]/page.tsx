import { EditLanguage, type EditPageProps } from '@/app/(desk)/edit/[kind]/[slug]/edit-language'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

/** Named by its address. */
export async function generateMetadata({ params }: Pick<EditPageProps, 'params'>) {
  const { kind, slug } = await params
  return titleOfPage('edit', kind, slug)
}

/** The form of an entry. */
export default function EditEntryPage(props: EditPageProps) {
  return <EditLanguage {...props} locale="en" />
}
