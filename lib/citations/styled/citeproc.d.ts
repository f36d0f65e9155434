/** The part of citeproc 2.4 that this room uses (https://citeproc-js.readthedocs.io/en/latest/running.html). */
declare module 'citeproc' {
  type Bibliography = [{ entry_ids: string[][] }, string[]]
  class Engine {
    constructor(
      system: { retrieveLocale: (locale: string) => string; retrieveItem: (id: string) => object },
      style: string,
      locale: string,
      forceLocale: boolean,
    )
    opt: { development_extensions: Record<string, boolean> }
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: readonly string[]): void
    /** `seq` is the number that a numeric style prints. */
    registry: { registry: Record<string, { seq: number } | undefined> }
    makeBibliography(): Bibliography | false
    makeCitationCluster(items: readonly { id: string }[]): string
  }
  const CSL: { Engine: typeof Engine }
  export default CSL
}
