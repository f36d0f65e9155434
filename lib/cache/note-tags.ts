/** What one render reads, filled by the loaders that it calls. `server.js` opens one per render (lib/documents). */
type RenderStore = { tags: Set<string> }

const renderSymbol = Symbol.for('plainsight.render')

/**
 * Says that the page being rendered depends on these tags, so that expiring one of them drops its finished document.
 * Call it in every loader *before* its first query; a page that notes nothing is rendered on every visit and never kept,
 * so a page that depends on no data at all notes `'site'`. Outside a document render (the desk, a command, a test,
 * `next dev`) it does nothing.
 *
 * The store stands on `globalThis`: loaders run in Next's bundle and the server outside of it, two module worlds.
 */
export function noteTags(...tags: string[]): void {
  const storage = (globalThis as { [renderSymbol]?: { getStore(): RenderStore | undefined } })[renderSymbol]
  const store = storage?.getStore()
  if (!store) return
  for (const tag of tags) store.tags.add(tag)
}
