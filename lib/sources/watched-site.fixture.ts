import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { type FetchSafely, type Permit, safeFetcher } from '@/lib/fetching/fetch-safely'
import type { ChangingSite } from '@/lib/sources/changing-site.fixture'
import { lookAtDueSources } from '@/lib/sources/look-at-due-sources'

/** A desk of its own that watches a changing site, at a time that a test moves on. */
export class WatchedSite {
  now = new Date(Date.UTC(2026, 0, 1))

  private constructor(
    readonly db: TestDatabase,
    readonly room: DeskRoom,
    private readonly site: ChangingSite,
  ) {}

  /** An empty desk, and the site without a page. */
  static async open(site: ChangingSite): Promise<WatchedSite> {
    const db = await openTestDatabase()
    site.asked = []
    site.pages.clear()
    return new WatchedSite(db, await new DeskRoom(db.client).open(), site)
  }

  /** Asks the changing site, and nothing else on this machine. */
  fetcher(permit?: Permit): FetchSafely {
    return safeFetcher({
      userAgent: 'Plainsight test',
      maxBytes: 1_000_000,
      maxMs: 5_000,
      maxRedirects: 3,
      allowed: new Set([this.site.host]),
      permit,
    })
  }

  /** One round of the watch; answers how many were looked at. */
  look(): Promise<number> {
    return lookAtDueSources(this.db.client, this.fetcher(), this.now)
  }

  wait(ms: number): void {
    this.now = new Date(this.now.getTime() + ms)
  }

  row(sourceId: string) {
    return this.db.client.watch.findUniqueOrThrow({ where: { sourceId } })
  }

  tasks() {
    return this.db.client.task.findMany({ orderBy: { openedAt: 'asc' } })
  }

  captures(): Promise<number> {
    return this.db.client.capture.count()
  }

  /** Publishes a source at `path` and, when `says` is given, a term that quotes it; answers the revision of the source. */
  async publish(id: string, path: string, says?: string): Promise<string> {
    const revision = await this.room.publish('source', `source-${id}`, {
      id,
      title: `Source ${id}`,
      csl: { type: 'webpage', URL: path.startsWith('/') ? this.site.url(path) : path },
      publication: 'original-report',
      verification: 'seen',
    })
    if (says !== undefined) {
      const summary = `It says “${says}”. [@source-${id}]`
      const term = { id: `t${id.slice(1)}`, title: `Term ${id}`, summary, aliases: [] }
      await this.room.publish('term', `term-${id}`, term)
    }
    return revision
  }
}
