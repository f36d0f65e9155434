import { describe, expect, test } from 'vitest'
import { mergeSnapshots } from '@/lib/revisions/merge-snapshots'
import type { Choice } from '@/lib/revisions/overlap'

type Values = Record<string, unknown>
const merge = (base: Values, yours: Values, theirs: Values, choices = new Map<string, Choice>()) =>
  mergeSnapshots({ base, yours, theirs }, ['summary', 'body'], choices)
const prose = (base: string, yours: string, theirs: string) => {
  const { merged, overlaps } = merge({ body: base }, { body: yours }, { body: theirs })
  return { body: merged['body'], asked: overlaps.map(({ base, yours, theirs }) => [base, yours, theirs]) }
}
/** The merge with one and the same choice for everything that overlaps. */
const chosen = (base: Values, yours: Values, theirs: Values, choice: Choice) => {
  const ids = merge(base, yours, theirs).overlaps.map(({ id }) => [id, choice] as const)
  return merge(base, yours, theirs, new Map(ids))
}

describe('what overlaps is asked about', () => {
  test('a field that both wrote differently, and nothing else', () => {
    const { overlaps, merged, taken } = merge(
      { title: 'A', value: 1, unit: 'x' },
      { title: 'B', value: 2, unit: 'x' },
      { title: 'C', value: 1, unit: 'y' },
    )
    expect(overlaps).toMatchObject([{ path: [{ field: 'title' }], base: 'A', yours: 'B', theirs: 'C' }])
    expect(merged).toEqual({ title: 'B', value: 2, unit: 'y' })
    expect(taken).toEqual(['unit'])
  })

  test('a claim that both reworded, and not its neighbours in the same paragraph', () => {
    const base = 'The council voted. [@a]\nThe mayor signed. [@b] It took effect. [@c]'
    const yours = base.replace('voted', 'voted 9 to 0').replace('took effect', 'took effect in May')
    const theirs = base.replace('voted', 'voted unanimously').replace('mayor', 'mayor of the city')
    expect(prose(base, yours, theirs)).toEqual({
      body: 'The council voted 9 to 0. [@a]\nThe mayor of the city signed. [@b] It took effect in May. [@c]',
      asked: [
        ['The council voted. [@a]', 'The council voted 9 to 0. [@a]', 'The council voted unanimously. [@a]'],
      ],
    })
  })

  test('a paragraph, an item or a claim that one removed and the other changed', () => {
    expect(prose('One. [@a]\n\nTwo. [@b]', 'One. [@a]', 'One. [@a]\n\nTwo and more. [@b]').asked).toEqual([
      ['Two. [@b]', undefined, 'Two and more. [@b]'],
    ])
    expect(prose('- One\n- Two', '- One', '- One\n- Two more').asked).toEqual([
      ['- Two', undefined, '- Two more'],
    ])
    expect(prose('One. [@a] Two. [@b]', 'One. [@a]', 'One. [@a] Two, or three. [@b]').asked).toHaveLength(1)
  })

  test('a whole paragraph where words without a source would run into another’s claim', () => {
    const { asked } = prose('One. [@a]', 'One. [@a] And so.', 'One. [@a] Two. [@b]')
    expect(asked).toEqual([['One. [@a]', 'One. [@a] And so.', 'One. [@a] Two. [@b]']])
  })

  test('one thought that both added in other words', () => {
    const { asked } = prose(
      'One. [@a]',
      'One. [@a]\n\nThe vote was held on 3 May in public. [@b]',
      'One. [@a]\n\nThe vote was held on 3 May behind doors. [@b]',
    )
    expect(asked).toHaveLength(1)
  })

  test('a row that both changed, one that one removed and the other changed, and a key that both took', () => {
    const base = {
      rows: [
        { key: 'a', note: '1', by: 'x' },
        { key: 'b', note: '2' },
      ],
    }
    const mixed = merge(
      base,
      {
        rows: [
          { key: 'a', note: 'mine', by: 'x' },
          { key: 'b', note: '2' },
        ],
      },
      {
        rows: [
          { key: 'a', note: '1', by: 'theirs' },
          { key: 'b', note: '2' },
        ],
      },
    )
    expect(mixed.overlaps).toMatchObject([{ path: [{ field: 'rows' }, { row: 'a' }], as: 'row' }])
    const gone = merge(
      base,
      { rows: base.rows.slice(0, 1) },
      { rows: [base.rows[0]!, { key: 'b', note: 'new' }] },
    )
    expect(gone.overlaps).toMatchObject([{ yours: undefined, theirs: { key: 'b', note: 'new' } }])
    const same = merge(
      base,
      { rows: [...base.rows, { key: 'c', note: 'mine' }] },
      { rows: [...base.rows, { key: 'c', note: 'theirs' }] },
    )
    expect(same.overlaps).toMatchObject([{ base: undefined, path: [{ field: 'rows' }, { row: 'c' }] }])
  })

  test('the order of a list that both changed differently', () => {
    const rows = (order: string) => ({ rows: [...order].map((key) => ({ key })) })
    expect(merge(rows('abc'), rows('bac'), rows('acb')).overlaps).toMatchObject([{ as: 'list' }])
    expect(merge(rows('abc'), rows('bac'), rows('bac')).overlaps).toEqual([])
  })

  test('and the choice is taken as made: yours, theirs, both, or a text of one’s own', () => {
    const [base, yours, theirs] = ['Old. [@a]', 'Mine. [@a]', 'Theirs. [@a]'].map((body) => ({
      body,
      title: body,
    }))
    if (!base || !yours || !theirs) throw new Error('no texts')
    expect(chosen(base, yours, theirs, 'theirs').merged).toEqual(theirs)
    expect(chosen(base, yours, theirs, 'yours').merged).toEqual(yours)
    expect(chosen(base, yours, theirs, { own: 'New. [@a]' }).merged).toEqual({
      body: 'New. [@a]',
      title: 'New. [@a]',
    })
    const added = { rows: [{ key: 'a', by: 'me' }] }
    expect(
      chosen({ rows: [] }, added, { rows: [{ key: 'a', by: 'you' }] }, 'both').merged['rows'],
    ).toHaveLength(2)
  })

  test('a choice made for other texts decides nothing', () => {
    const [overlap] = merge({ title: 'A' }, { title: 'B' }, { title: 'C' }).overlaps
    const later = merge(
      { title: 'A' },
      { title: 'B' },
      { title: 'D' },
      new Map([[overlap?.id ?? '', 'theirs']]),
    )
    expect(later.overlaps[0]?.choice).toBeNull()
  })
})

describe('what does not overlap merges itself', () => {
  test('paragraphs that both added in one place stand one after the other, the saved one first', () => {
    const base = 'One. [@a]'
    expect(
      prose(base, `${base}\n\nMine is about courts. [@b]`, `${base}\n\nThis one tells of jails. [@c]`),
    ).toEqual({
      body: 'One. [@a]\n\nThis one tells of jails. [@c]\n\nMine is about courts. [@b]',
      asked: [],
    })
  })

  test('items join their list, rows their table', () => {
    const list = 'Before. [@a]\n\n- One\n- Two'
    expect(prose(list, `${list}\n\nAfter it. [@b]`, `${list}\n- Three`).body).toBe(
      `${list}\n- Three\n\nAfter it. [@b]`,
    )
    expect(prose(list, `${list}\n- Three`, `${list}\n\nAfter it. [@b]`).body).toBe(
      `${list}\n- Three\n\nAfter it. [@b]`,
    )
    const table = '| a | b |\n| - | - |\n| 1 | 2 |'
    expect(prose(table, `${table}\n| 3 | 4 |`, `${table}\n| 5 | 6 |`).body).toBe(
      `${table}\n| 5 | 6 |\n| 3 | 4 |`,
    )
  })

  test('rows that different people added, changed, removed and moved', () => {
    const row = (key: string, note = key) => ({ key, note })
    const { merged, overlaps } = merge(
      { rows: [row('a'), row('b'), row('c'), row('d')] },
      { rows: [row('new'), row('a'), row('b', 'changed'), row('c')] },
      { rows: [row('c', 'changed'), row('a'), row('b'), row('d'), row('end')] },
    )
    expect(overlaps).toEqual([])
    expect(merged['rows']).toEqual([
      row('new'),
      row('c', 'changed'),
      row('a'),
      row('b', 'changed'),
      row('end'),
    ])
  })

  test('two citations of one source are told apart by the rest of the row', () => {
    const cite = (locator: string) => ({ source: 'report', locator })
    const { merged, overlaps } = merge(
      { sources: [cite('1'), cite('2')] },
      { sources: [cite('2')] },
      { sources: [cite('1'), cite('2'), cite('3')] },
    )
    expect([merged['sources'], overlaps]).toEqual([[cite('2'), cite('3')], []])
  })

  test('words of a plain list, and fields of a group', () => {
    const { merged, overlaps } = merge(
      { aliases: ['a', 'b'], csl: { type: 'report', url: 'x' } },
      { aliases: ['a', 'b', 'mine'], csl: { type: 'report', url: 'mine' } },
      { aliases: ['b', 'theirs'], csl: { type: 'book', url: 'x' } },
    )
    expect(overlaps).toEqual([])
    expect(merged).toEqual({ aliases: ['b', 'theirs', 'mine'], csl: { type: 'book', url: 'mine' } })
  })
})
