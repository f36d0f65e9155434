/** Where a state stands in a tile map: column from the west, row from the north, both from 0. */
export interface StateTile {
  state: string
  column: number
  row: number
}

// Each state is one equal tile near where it lies, so that small states are as easy to find and to touch as large ones.
const ROWS = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. .. .. .. .. VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT ..',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. TX .. .. .. .. FL .. ..',
  'AS GU MP .. .. .. .. .. .. PR VI',
]

/** The states, the federal district and, on the last row, the territories as tiles, west to east, north to south. */
export const STATE_TILES: StateTile[] = ROWS.flatMap((line, row) =>
  line.split(' ').flatMap((state, column) => (state === '..' ? [] : [{ state, column, row }])),
)

export const TILE_COLUMNS = 11
export const TILE_ROWS = ROWS.length
