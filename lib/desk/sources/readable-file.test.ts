import { expect, test } from 'vitest'
import { readableFile } from '@/lib/desk/sources/readable-file'

test.each(['list.xlsx', 'page.constructor', 'page', 'words.pdf'])(
  '%s is no file that is kept',
  async (name) => {
    expect(await readableFile(new File(['words'], name))).toBeNull()
  },
)

test('a text is known by its ending, whatever its case', async () => {
  expect((await readableFile(new File(['words'], 'a.TXT')))?.mediaType).toBe('text/plain')
})
