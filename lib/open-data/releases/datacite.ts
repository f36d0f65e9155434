import { releasesPath, releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/**
 * Metadata of a release in the shape of DataCite's schema 4.6, ready to be registered. There is no DOI in it: nobody has registered
 * one, so the address of the release is its identifier.
 */
export function datacite({ day, bytes }: { day: string; bytes?: number }): object {
  return {
    identifiers: [{ identifier: absolute(releasePath(day)), identifierType: 'URL' }],
    creators: [{ name: 'The Plainsight contributors', nameType: 'Organizational' }],
    titles: [{ title: `Plainsight data, release of ${day}`, lang: 'en' }],
    publisher: { name: 'Plainsight' },
    publicationYear: day.slice(0, 4),
    subjects: [
      { subject: 'Sanctuary policies' },
      { subject: 'Immigration law' },
      { subject: 'Local government' },
    ],
    dates: [{ date: day, dateType: 'Issued' }],
    language: 'en',
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'Data release' },
    relatedIdentifiers: [
      {
        relatedIdentifier: absolute(releasesPath),
        relatedIdentifierType: 'URL',
        relationType: 'IsVersionOf',
      },
    ],
    ...(bytes === undefined ? {} : { sizes: [`${bytes} bytes`] }),
    formats: ['application/zip', 'text/csv', 'application/jsonl'],
    version: day,
    rightsList: [
      {
        rights: 'Creative Commons Attribution 4.0 International',
        rightsUri: 'https://creativecommons.org/licenses/by/4.0/legalcode',
        rightsIdentifier: 'cc-by-4.0',
        rightsIdentifierScheme: 'SPDX',
        schemeUri: 'https://spdx.org/licenses/',
      },
    ],
    descriptions: [
      {
        description:
          'Entries on US sanctuary policy: places, policies, legal cases, statements, numbers and what sources say, each claim with its sources, each version with its hash.',
        descriptionType: 'Abstract',
        lang: 'en',
      },
    ],
    url: absolute(releasePath(day)),
    schemaVersion: 'http://datacite.org/schema/kernel-4',
  }
}
