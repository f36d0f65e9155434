// @ts-check

// Everything that is not a reader page. The same list decides in lib/documents/addresses.js which answers become documents.
import { passedPrefixes } from './lib/documents/addresses.js'

// English has no prefix in public and `/en` inside; Spanish is `/es` in both. Sitemaps have no language: a route with a
// parameter is looked up after the rewrites, so it has to be named here.
const unprefixed = `(?!(?:en|es|sitemaps|${passedPrefixes.join('|')})(?:/|$))`
const versionAsked = [{ type: /** @type {const} */ ('query'), key: 'v', value: '(?<v>\\d+)' }]
const dayAsked = [
  { type: /** @type {const} */ ('query'), key: 'asOf', value: '(?<asOf>\\d{4}-\\d{2}-\\d{2})' },
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // `npm run check` holds the types, of tests too; a site that starts does not check them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  compress: false, // server.js compresses once and keeps the result; Next's compressor would wrap the answer it holds back
  reactMaxHeadersLength: 0, // preloads of the two faces belong in the document: the server keeps no header of Next's
  htmlLimitedBots: /.*/, // metadata belongs in the head of every answer; never stream it after the body
  images: { unoptimized: true },
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    'undici',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'citeproc',
  ],

  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
      // A statistic is found under its measure, a speaker through what they said: there is no list of either.
      { source: '/statistics', destination: '/numbers', permanent: true },
      { source: '/es/statistics', destination: '/es/numbers', permanent: true },
      { source: '/speakers', destination: '/statements', permanent: true },
      { source: '/es/speakers', destination: '/es/statements', permanent: true },
      // One address per document: pinned and dated views are public only as queries.
      { source: '/es/:family/:slug/v/:v(\\d+)', destination: '/es/:family/:slug?v=:v', permanent: true },
      {
        source: `/:family(${unprefixed}[^/]+)/:slug/v/:v(\\d+)`,
        destination: '/:family/:slug?v=:v',
        permanent: true,
      },
      {
        source: '/es/:family/:slug/as-of/:asOf',
        destination: '/es/:family/:slug?asOf=:asOf',
        permanent: true,
      },
      {
        source: `/:family(${unprefixed}[^/]+)/:slug/as-of/:asOf`,
        destination: '/:family/:slug?asOf=:asOf',
        permanent: true,
      },
    ]
  },

  async rewrites() {
    return {
      beforeFiles: [],
      // After files: what stands in `public/` and static routes such as `/robots.txt` are found before their names are rewritten.
      afterFiles: [
        {
          source: `/:family(${unprefixed}[^/]+)/:slug`,
          has: versionAsked,
          destination: '/en/:family/:slug/v/:v',
        },
        {
          source: `/:family(${unprefixed}[^/]+)/:slug`,
          has: dayAsked,
          destination: '/en/:family/:slug/as-of/:asOf',
        },
        { source: '/es/:family/:slug', has: versionAsked, destination: '/es/:family/:slug/v/:v' },
        { source: '/es/:family/:slug', has: dayAsked, destination: '/es/:family/:slug/as-of/:asOf' },
        { source: '/', destination: '/en' },
        { source: `/:path(${unprefixed}.*)`, destination: '/en/:path' },
      ],
      fallback: [],
    }
  },
}

export default config
