import { openClient, type PrismaClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { getVersion } from '@/lib/entries/get-version'
import { checklistOf } from '@/lib/revisions/checklist'
import { publishNextDue } from '@/lib/revisions/publish-due'
import { saveDraft } from '@/lib/revisions/save-draft'
import { type ScheduleInput, scheduleRevision } from '@/lib/revisions/schedule-revision'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

/** A minute of the day on which everything about schedules is tried. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))

const PLAN = { timeZone: 'America/New_York', reason: 'fact-changed', note: 'Defined anew.' } as const

/** A published term on a desk with two servers, of which a further text is saved, submitted and scheduled. */
export class ScheduledTerm {
  slug = ''
  private count = 0

  private constructor(
    readonly db: TestDatabase,
    /** The client of the second server. */
    readonly second: PrismaClient,
    readonly room: DeskRoom,
  ) {}

  static async open(): Promise<ScheduledTerm> {
    const db = await openTestDatabase()
    const room = new DeskRoom(db.client)
    room.now = at(0)
    await (await room.open()).furnish()
    return new ScheduledTerm(db, openClient(db.url), room)
  }

  async close() {
    await this.second.$disconnect()
    await this.db.close()
  }

  /** Publishes a term on which no other test works. */
  async publishAnother() {
    this.count += 1
    this.slug = `term-${this.count}`
    const id = `tttttt0${this.count.toString(36)}`
    await this.room.publish('term', this.slug, { id, title: 'A term', summary: 'Old. [@report]' })
  }

  async head() {
    const { editions } = await this.db.client.entry.findUniqueOrThrow({
      where: { kind_slug: { kind: 'term', slug: this.slug } },
      include: { editions: { include: { head: true } } },
    })
    const found = editions[0]?.head
    if (!found) throw new Error('nothing was saved')
    return found
  }

  async saved(summary: string, visitor: Visitor = 'editor') {
    const { id, entryId } = await this.head()
    const snapshot = { id: entryId, title: 'A term', summary }
    const where = { kind: 'term', slug: this.slug, locale: 'en' } as const
    const input = { ...where, actor: this.room.person(visitor), baseId: id, snapshot }
    const result = await saveDraft(this.db.client, input, at(1))
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value
  }

  async submitted(summary = 'New. [@report]'): Promise<string> {
    const { revisionId } = await this.saved(summary)
    await submitRevision(this.db.client, { actor: this.room.person('editor'), revisionId }, at(2))
    const ticked = { actor: this.room.person('administrator'), revisionId, ticked: checklistOf('term') }
    await tickChecklist(this.db.client, ticked, at(2))
    return revisionId
  }

  schedule(revisionId: string, more: Partial<ScheduleInput> = {}, visitor: Visitor = 'reviewer') {
    const input = { ...PLAN, actor: this.room.person(visitor), revisionId, at: at(60), ...more }
    return scheduleRevision(this.db.client, input, at(3))
  }

  publishDue(minute: number, client = this.db.client) {
    return publishNextDue(client, { singleEditor: false }, at(minute))
  }

  /** What readers see. */
  async seen() {
    return (await getVersion(this.db.client, { kind: 'term', slug: this.slug }, 'en'))?.snapshot.summary
  }

  async acts(revisionId: string) {
    const events = await this.db.client.auditEvent.findMany({
      where: { revisionId },
      orderBy: { id: 'asc' },
    })
    return events.map(({ act }) => act)
  }
}
