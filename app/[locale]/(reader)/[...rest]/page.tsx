import type { Metadata } from 'next'
import { NotHere } from '@/components/site/not-here'
import { readLocale } from '@/components/site/read-locale'
import { translator } from '@/lib/messages/translator'

interface Props {
  params: Promise<{ locale: string; rest: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await readLocale(params), 'site')('notHere.title'), robots: { index: false } }
}

/** Every address that no other page answers. */
export default async function NothingHerePage({ params }: Props) {
  const { rest } = await params
  return <NotHere locale={await readLocale(params)} path={`/${rest.join('/')}`} />
}
