import { expect, test } from 'vitest'
import { risRecords } from '@/lib/cited/reading/ris-records'

test('a record without its end and what stands outside are told apart from whole records, with their lines', () => {
  const text =
    'From X\r\nTY  - CASE\r\nER  -\rER  - \nTY - NEWS\n  TI  - no tag\nTI  -  One\n and more\n\nTY  - RPRT'
  expect([...risRecords(text)]).toEqual([
    { line: 1, stray: 'From X', isEnd: false },
    { line: 2, type: 'CASE', fields: [], isWhole: true },
    { line: 4, stray: 'ER  -', isEnd: true },
    { line: 5, type: 'NEWS', fields: [['TI', 'One and more']], isWhole: false },
    { line: 10, type: 'RPRT', fields: [], isWhole: false },
  ])
})
