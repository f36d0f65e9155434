import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'

const t = translator('en', 'desk')
const DAY = 24 * 60 * 60 * 1000

/** For how long something waits, in days, and since when. */
export function Age({ since, now }: { since: Date; now: Date }) {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY))
  return (
    <>
      {t('table.age', { days })}{' '}
      <span className="desk-quiet">
        (<Moment at={since} />)
      </span>
    </>
  )
}
