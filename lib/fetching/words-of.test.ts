import { describe, expect, test } from 'vitest'
import { pdfOf } from '@/lib/fetching/pdf-of.fixture'
import { readPdf } from '@/lib/fetching/read-pdf'
import { wordsOf } from '@/lib/fetching/words-of'

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

describe('no words are read', () => {
  test('from a picture, or from what nobody named', async () => {
    expect(await wordsOf({ bytes: bytesOf('GIF89a'), mediaType: 'image/gif' })).toMatchObject({ text: '' })
    expect(await wordsOf({ bytes: bytesOf('words'), mediaType: '' })).toMatchObject({
      text: '',
      mediaType: 'application/octet-stream',
    })
  })

  test('from a PDF that is broken, that has no text, or that takes too long', async () => {
    expect(await readPdf(bytesOf('%PDF-1.4 and nothing'))).toBeNull()
    expect(await readPdf(pdfOf([]))).toBeNull()
    expect(await readPdf(pdfOf(['words']), 1)).toBeNull()
  })
})

test('a PDF is read by what it is, not by what it is called', async () => {
  const bytes = pdfOf(['Detainers are requests', 'not orders (1373)'], 'A memo')
  const words = await wordsOf({ bytes, mediaType: 'text/html' })
  expect(words).toMatchObject({ mediaType: 'application/pdf', title: 'A memo', page: null })
  expect(words.text).toContain('Detainers are requests')
  expect(words.text).toContain('not orders (1373)')
})

test('a plain text keeps its words, without what a database cannot hold', async () => {
  expect((await wordsOf({ bytes: bytesOf('a\0b\uFFFDniño'), mediaType: 'text/plain' })).text).toBe(
    'a b\uFFFDniño',
  )
})

test('a page is read with its head', async () => {
  const words = await wordsOf({ bytes: bytesOf('<title>T</title><p>x'), mediaType: 'text/html' })
  expect([words.title, words.text, words.page?.isCut]).toEqual(['T', 'x', false])
})
