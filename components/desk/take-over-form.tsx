import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-review')

/** Going on with somebody else's draft as one's own, with what follows from it said beforehand. */
export function TakeOverForm({ view }: { view: ReviewView }) {
  return (
    <form method="post" action="/api/desk/review" className="desk-fields">
      <input type="hidden" name="revision" value={view.id} />
      <p>
        <button className="button" name="_intent" value="take-over" aria-describedby="take-over-text">
          {t('takeOver.submit')}
        </button>
      </p>
      <p className="desk-quiet" id="take-over-text">
        {t('takeOver.text', { author: view.author ?? t('against.site') })}
      </p>
    </form>
  )
}
