import { KIND_NAMES } from '@/lib/core/kind-name'
import type { ArchivedFile } from '@/lib/releases/archive'
import { linesPath, tablePath } from '@/lib/releases/data-package'
import { tableFields } from '@/lib/releases/release-columns'
import { releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** The texts of a release for people. */
export const releaseTexts = {
  readme: (day: string) =>
    [
      `# Plainsight, release of ${day}`,
      '',
      'Everything that was published on that day. `csv/` has a table for each kind of entry; `jsonl/` the same entries whole, a JSON object a line, with the canonical text by whose SHA-256 each version is known. `CODEBOOK.md` explains the columns, `datapackage.json` describes every file for programs, `SHA256SUMS` lets `sha256sum -c` check them.',
      '',
      'Texts stay as they were published. Where one names an address that an entry has left since, `renames.yaml` gives the present one; `withdrawn.yaml` names entries that were taken back, with the day and the reason. Either is left out when it would be empty.',
      '',
      `Cite it by its address, ${absolute(releasePath(day))}, or as CITATION.cff says. To start a site of your own from it: \`npm run content:import -- plainsight-${day}.zip\`.`,
      '',
    ].join('\n'),

  licence: () =>
    [
      'Our own words: Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/',
      'Name Plainsight, and give the address of the entry or of this release.',
      '',
      'Facts, numbers, dates and bibliographic data may be used freely.',
      'Quotations belong to their sources. The texts of sources are not ours to give and are not in here.',
      '',
    ].join('\n'),

  citation: (day: string) =>
    [
      'cff-version: 1.2.0',
      'message: Cite this release, or the single entries by the addresses of their versions.',
      `title: Plainsight data, release of ${day}`,
      'type: dataset',
      'authors:',
      '  - name: The Plainsight contributors',
      `version: '${day}'`,
      `date-released: '${day}'`,
      'license: CC-BY-4.0',
      `url: ${absolute(releasePath(day))}`,
      '',
    ].join('\n'),

  /** What each column means, from the schemas by which entries are checked. */
  codebook: () =>
    [
      '# Codebook',
      '',
      'Dates are partial: `2017`, `2017-03` or `2017-03-21`, as exact as the sources are. Lists of words are joined by `; `; other lists and objects are JSON. An empty cell means that nothing is stated. A text that a spreadsheet would run as a formula has an apostrophe before it.',
      ...KIND_NAMES.flatMap((kind) => [
        '',
        `## ${kind}`,
        '',
        `\`${tablePath(kind)}\`, \`${linesPath(kind)}\``,
        '',
        '| column | type | meaning |',
        '|---|---|---|',
        ...tableFields(kind).map(
          ({ name, type, title, description }) =>
            `| \`${name}\` | ${type} | ${cell([title, description].filter(Boolean).join('. '))} |`,
        ),
      ]),
      '',
    ].join('\n'),

  checksums: (files: readonly ArchivedFile[]) =>
    files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''),
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
