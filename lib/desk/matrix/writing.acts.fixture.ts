import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'
import { addSourceQuery } from '@/lib/desk/writing/add-source'
import { claimsQuery } from '@/lib/desk/writing/claim-states'
import { lookUpSourceQuery } from '@/lib/desk/writing/look-up-source'
import { sourcesQuery } from '@/lib/desk/writing/search-sources'

/** What the editor of prose asks, and the source that its picker adds. */
export const acts: ActsOf = () => [
  ask('claims', claimsQuery, SIGNED_IN, () => ({ _kind: 'term', body: 'A claim.' }), 'POST'),
  ask('sources/search', sourcesQuery, SIGNED_IN, () => ({ q: 'report' })),
  // An address that is never asked, whatever the network.
  ask(
    'sources/look-up',
    lookUpSourceQuery,
    ['editor', 'reviewer', 'administrator'],
    () => ({ url: 'http://127.0.0.1/' }),
    'POST',
  ),
  ask(
    'sources/add',
    addSourceQuery,
    SIGNED_IN,
    () => ({
      key: `added-${crypto.randomUUID()}`,
      title: 'Another report',
      type: 'report',
      publication: 'dataset',
    }),
    'POST',
  ),
]
