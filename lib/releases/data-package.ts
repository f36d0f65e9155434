import { KIND_NAMES } from '@/lib/core/kind-name'
import { ADDRESS_FILES, MOVED_FILE, WITHDRAWN_FILE } from '@/lib/corpus/address-files'
import type { ArchivedFile } from '@/lib/releases/archive'
import { tableFields } from '@/lib/releases/release-columns'
import { releaseName } from '@/lib/open-data/releases/release'
import { releasesPath, releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** Path of a kind's table in a release, and of its full texts. */
export const tablePath = (kind: string) => `csv/${kind}.csv`
export const linesPath = (kind: string) => `jsonl/${kind}.jsonl`

const ADDRESS_TITLES = {
  [MOVED_FILE]: 'Addresses that entries once had, each with the present slug',
  [WITHDRAWN_FILE]: 'Entries that were withdrawn: address, id, day and reason, without the text',
}

/** The Frictionless Data Package (version 1) of a release: what each file holds, its size and its hash. */
export function dataPackage(day: string, knownAt: Date, files: readonly ArchivedFile[]): object {
  const sizeOf = (path: string) => {
    const file = files.find((each) => each.path === path)
    if (!file) throw new Error(`${path} is not in the release`)
    return { path, bytes: file.bytes, hash: `sha256:${file.sha256}`, encoding: 'utf-8' }
  }
  return {
    profile: 'data-package',
    name: releaseName(day),
    id: absolute(releasePath(day)),
    title: `Plainsight, ${day}`,
    description:
      'Everything that Plainsight had published: each entry with its fields, and the canonical text by whose SHA-256 a version is known.',
    homepage: absolute(releasesPath),
    version: day,
    created: knownAt.toISOString(),
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0, for our own words; facts are free',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    contributors: [{ title: 'The Plainsight contributors', path: absolute('/'), role: 'author' }],
    resources: [
      ...KIND_NAMES.flatMap((kind) => [
        {
          profile: 'tabular-data-resource',
          name: kind,
          title: `Entries of the kind ${kind}, one row for each language`,
          ...sizeOf(tablePath(kind)),
          format: 'csv',
          mediatype: 'text/csv',
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: { fields: tableFields(kind), primaryKey: ['id', 'locale'], missingValues: [''] },
        },
        {
          profile: 'data-resource',
          name: `${kind}-full`,
          title: `The same with canonical texts, a JSON object a line`,
          ...sizeOf(linesPath(kind)),
          format: 'jsonl',
          mediatype: 'application/jsonl',
        },
      ]),
      ...ADDRESS_FILES.filter((path) => files.some((file) => file.path === path)).map((path) => ({
        profile: 'data-resource',
        name: path.replace('.yaml', ''),
        title: ADDRESS_TITLES[path],
        ...sizeOf(path),
        format: 'yaml',
        mediatype: 'application/yaml',
      })),
    ],
  }
}
