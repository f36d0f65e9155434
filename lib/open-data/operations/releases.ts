import { join } from 'node:path'
import { z } from 'zod'
import { fileResponse } from '@/lib/open-data/file-response'
import { jsonResponse } from '@/lib/open-data/json-response'
import { operation } from '@/lib/open-data/operation'
import { notThere } from '@/lib/open-data/problem-response'
import { datacite } from '@/lib/open-data/releases/datacite'
import { listReleases, siteReleasesFolder } from '@/lib/open-data/releases/list-releases'
import { type Release, releaseName, releaseSchema } from '@/lib/open-data/releases/release'
import { changesPath, releaseFilePath, releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

const bodySchema = releaseSchema.extend({
  url: z.url().meta({ description: 'Its page.' }),
  fileUrl: z.url().meta({ description: 'The ZIP.' }),
  changesUrl: z.url().meta({ description: 'What has changed since.' }),
})

function toBody(release: Release): z.infer<typeof bodySchema> {
  return {
    ...release,
    url: absolute(releasePath(release.day)),
    fileUrl: absolute(releaseFilePath(release.day)),
    changesUrl: absolute(changesPath({ since: release.lastChange ?? undefined })),
  }
}

const listSchema = z.object({ releases: z.array(bodySchema) })

/** The releases that this site has, newest first. */
export const listReleasesOperation = operation({
  id: 'listReleases',
  route: 'api/v1/releases',
  path: '/api/v1/releases',
  group: 'releases',
  say: (t) => ({ summary: t('releases.list'), description: t('releases.listDescription') }),
  pathParameters: {},
  query: {},
  answers: [{ mediaType: 'application/json', schema: listSchema }],
  example: '/api/v1/releases',
  async answer() {
    const releases = await listReleases(siteReleasesFolder())
    return jsonResponse({ releases: releases.map(toBody) } satisfies z.infer<typeof listSchema>)
  },
})

/** One release: the ZIP, what is known of it, or its metadata as DataCite takes them. */
export const getReleaseOperation = operation({
  id: 'getRelease',
  route: 'api/v1/releases/[day]',
  path: '/api/v1/releases/{day}',
  group: 'releases',
  say: (t) => ({ summary: t('releases.one'), description: t('releases.oneDescription') }),
  pathParameters: { day: z.iso.date() },
  query: { format: z.enum(['zip', 'json', 'datacite']).default('zip') },
  answers: [
    { mediaType: 'application/zip' },
    { mediaType: 'application/json', schema: bodySchema },
    { mediaType: 'application/vnd.datacite.datacite+json' },
  ],
  refusals: [404],
  example: '/api/v1/releases/2026-11-22?format=json',
  async answer({ request, path: { day = '' }, query: { format } }) {
    const folder = siteReleasesFolder()
    const release = (await listReleases(folder)).find((each) => each.day === day)
    if (!release) return notThere(`the release of ${day}`)
    if (format === 'json') return jsonResponse(toBody(release))
    if (format === 'datacite') {
      return jsonResponse(datacite(release), { mediaType: 'application/vnd.datacite.datacite+json' })
    }
    const name = `${releaseName(day)}.zip`
    const file = { path: join(folder, name), name, mediaType: 'application/zip', etag: `"${release.sha256}"` }
    return fileResponse(file, request)
  },
})
