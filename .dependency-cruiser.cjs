// The house's floors: which room may import which. Everything that is not listed is refused, so a new room is refused
// until somebody decides where it stands. `lib/checks/dependency-rules.test.ts` shows that every rule fires.

/** Rooms of lib, from the ground up; each may import the rooms named beside it. */
const rooms = {
  core: [],
  routes: ['core'],
  'site-origin': ['core'],
  canonical: ['core'],
  claims: ['core'],
  messages: ['core'],
  db: ['core'],
  citations: ['core', 'claims', 'messages', 'routes'],
  cache: ['core', 'db'],
  fetching: ['core'],
  audit: ['core', 'db', 'auth/actor'],
  auth: ['core', 'db', 'messages', 'routes', 'audit', 'cache'],
}
const base = ['core', 'canonical', 'claims', 'db', 'cache', 'citations', 'messages', 'routes', 'site-origin']
rooms.kinds = [...base, 'entries/version']
rooms.entries = [...base, 'kinds']
const entries = [...rooms.entries, 'entries']
for (const room of ['search', 'timeline', 'geography', 'forms']) rooms[room] = entries
rooms.changes = entries
rooms.jobs = ['core', 'db']
rooms.reading = [...entries, 'search', 'timeline', 'geography', 'audit']
rooms.revisions = [...entries, 'changes', 'search', 'timeline', 'audit', 'auth']
rooms.cited = entries
rooms.basket = [...entries, 'cited']
rooms['open-data'] = [...entries, 'changes', 'cited', 'basket', 'search', 'timeline', 'reading']
rooms.feeds = [...entries, 'changes', 'reading', 'open-data']
rooms.sources = [...entries, 'search', 'forms', 'audit', 'auth', 'fetching', 'jobs']
rooms.desk = [...entries, 'search', 'forms', 'audit', 'auth', 'revisions', 'jobs', 'sources', 'fetching']
rooms.corpus = [...entries, 'search', 'timeline', 'audit', 'auth', 'revisions', 'jobs']
rooms.releases = [
  ...entries,
  'changes',
  'open-data',
  'search',
  'timeline',
  'corpus',
  'revisions',
  'audit',
  'auth',
]
// Where all work that goes on after an answer is listed; only instrumentation.ts starts it.
rooms.imports = [
  ...entries,
  'forms',
  'audit',
  'auth',
  'revisions',
  'corpus',
  'cited',
  'jobs',
  'releases',
  'sources',
]
rooms.background = ['core', 'db', 'auth', 'jobs', 'revisions', 'imports', 'sources', 'desk']
rooms.site = ['core', 'db', 'auth', 'corpus', 'entries', 'revisions']
rooms.checks = ['core', 'db', 'site']
rooms.bench = ['core', 'db', 'site', 'releases']
// The finished documents are plain JavaScript that server.js loads without a bundler.
rooms.documents = ['core', 'cache', 'messages']

const tests = '\\.(test|fixture)\\.(ts|tsx|js)$'
const roomOf = (name) => `^lib/${name}(/|\\.(ts|js)$)`

const floors = Object.entries(rooms).map(([room, below]) => ({
  name: `floor-${room}`,
  comment: `lib/${room} may import only: ${below.join(', ') || 'nothing of the house'}.`,
  severity: 'error',
  from: { path: roomOf(room), pathNot: tests },
  to: {
    path: '^(lib|components|app|bin|e2e)/|^[^/]+\\.(ts|js|cjs|mjs)$',
    pathNot: [
      roomOf(room),
      ...below.map((name) => (name.includes('/') ? `^lib/${name}\\.ts$` : roomOf(name))),
    ],
  },
}))

/** Rules about every import, also of types alone. */
const known = [
  ...floors,
  {
    name: 'no-room-without-a-floor',
    comment: 'Say in .dependency-cruiser.cjs what this room may import.',
    severity: 'error',
    from: { path: '^lib/', pathNot: [...Object.keys(rooms).map(roomOf), tests] },
    to: {},
  },
  {
    name: 'kinds-alone',
    comment: 'A kind imports no other kind, except source, which every kind cites.',
    severity: 'error',
    from: { path: '^lib/kinds/([^/]+)/', pathNot: tests },
    to: { path: '^lib/kinds/[^/]+/', pathNot: '^lib/kinds/($1|source)/' },
  },
  {
    name: 'next-stays-at-the-edge',
    comment: 'Only pages, components, sign-in and the server know Next.',
    severity: 'error',
    from: {
      pathNot: [
        '^(app|components|lib/auth)/',
        '^(server|next\\.config)\\.js$',
        '^proxy\\.ts$',
        '^next-env',
        tests,
      ],
    },
    to: { path: '^(node_modules/)?next(/|$)' },
  },
  {
    name: 'generated-client-stays-in-db',
    comment: 'Prisma’s client, and its types, are the database room’s own.',
    severity: 'error',
    from: { pathNot: '^(lib/db|prisma/generated)/' },
    to: { path: '^prisma/generated/' },
  },
  {
    name: 'resolvable',
    comment: 'The import names no file and no package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^prisma/generated/' },
  },
]

/** Rules about what runs: an import of types alone is no matter. */
const running = [
  {
    name: 'components-fetch-nothing',
    comment:
      'Components receive views: none can reach the database, however far away. The desk’s name their actions.',
    severity: 'error',
    from: { path: '^components/', pathNot: ['^components/desk/', tests] },
    to: { path: '^lib/(db|auth|revisions|corpus)/', reachable: true },
  },
  {
    name: 'browser-never-reaches-the-server',
    comment: 'What runs in the browser must not be able to reach the database, or sign-in and its secret.',
    severity: 'error',
    from: { path: '\\.client\\.tsx$' },
    to: { path: '^lib/(db|auth)/', reachable: true },
  },
  {
    name: 'readers-never-reach-sign-in',
    comment: 'A reader page is the same for everybody: it must not be able to ask who is reading.',
    severity: 'error',
    from: { path: '^app/\\[locale\\]/\\(reader\\)/', pathNot: tests },
    to: { path: '^lib/auth/', reachable: true },
  },
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one idea, or three.',
    severity: 'error',
    from: { pathNot: '^(node_modules|prisma/generated)/' },
    to: { circular: true },
  },
]

module.exports = {
  known,
  running,
  options: {
    doNotFollow: { path: '^(node_modules|prisma/generated)/' },
    exclude: { path: '^(\\.next|\\.data)/' },
    combinedDependencies: false,
  },
}
