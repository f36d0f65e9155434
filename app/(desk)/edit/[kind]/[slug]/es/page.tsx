import { EditLanguage, type EditPageProps } from '@/app/(desk)/edit/[kind]/[slug]/edit-language'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

/** Named by its address. */
export async function generateMetadata({ params }: Pick<EditPageProps, 'params'>) {
  const { kind, slug } = await params
  return titleOfPage('spanish', kind, slug)
}

/** The form of an entry's Spanish text, beside the English one. */
export default function EditSpanishPage(props: EditPageProps) {
  return <EditLanguage {...props} locale="es" />
}
