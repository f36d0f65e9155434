import { deskSettings } from '@/lib/auth/desk-settings'
import type { Round } from '@/lib/jobs/round'
import { publishNextDue } from '@/lib/revisions/publish-due'

/** Publishes what was scheduled, when its time has come. */
export const publishDueRound: Round = {
  name: 'publish-due',
  everyMs: 2_000,
  async run(client, now, signal) {
    const { singleEditor } = deskSettings()
    while (!signal.aborted && (await publishNextDue(client, { singleEditor }, now)));
  },
}
