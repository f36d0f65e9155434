import { changeBasket } from '@/lib/basket/change-basket'
import { LONGEST_LIST } from '@/lib/basket/read-basket'
import { siteHosts } from '@/lib/cited/addresses/site-hosts'
import { database } from '@/lib/db/client'
import { basketPath, localized } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/** Changes a list and leads to it: no list is kept here, only in addresses and in browsers. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const given = (name: string) => asked.get(name)?.slice(0, LONGEST_LIST + 1)
  const locale = asked.get('locale') === 'es' ? 'es' : 'en'
  const change = {
    items: given('items') ?? '',
    add: given('add'),
    remove: given('remove'),
    renew: given('renew'),
  }
  const { items, added } = await changeBasket(database(), change, { hosts: siteHosts(), locale })
  const values = { items, style: given('style') ?? '', q: given('q') ?? '' }
  const location = localized(locale, basketPath({ ...values, ...(!added && { add: 'none' }) }))
  return new Response(null, { status: 303, headers: { location } })
}
