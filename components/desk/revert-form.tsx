import type { HistoryLine } from '@/lib/desk/list-history'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-publish')

/** A button that makes a draft with the text of a version; not where that is the newest text already. */
export function RevertForm({ line, headId }: { line: HistoryLine; headId: string }) {
  const isNewest = line.id === headId && line.state !== 'withdrawn'
  if (line.version === null || isNewest) return null
  return (
    <form method="post" action="/api/desk/revert">
      <input type="hidden" name="revision" value={line.id} />
      <input type="hidden" name="base" value={headId} />
      <button className="desk-link">{t('revert.to', { version: line.version })}</button>
    </form>
  )
}
