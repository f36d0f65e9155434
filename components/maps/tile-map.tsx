import { STATE_TILES, TILE_COLUMNS, TILE_ROWS } from '@/lib/geography/state-tiles'

/** What stands on a state's tile; states that are missing are drawn empty. */
export interface TileView {
  state: string
  href: string
  /** “California: 3 places”. */
  label: string
  /** Whether a rule is published for the state or for a place in it. */
  isFilled: boolean
}

const SIZE = 40
const GAP = 4

/** The states as equal tiles, each a link where something is published. The list beside it holds the same places in words. */
export function TileMap({ tiles, title }: { tiles: readonly TileView[]; title: string }) {
  const views = new Map(tiles.map((tile) => [tile.state, tile]))
  const side = (count: number) => count * (SIZE + GAP) - GAP
  return (
    <svg
      className="tile-map"
      viewBox={`-2 -2 ${side(TILE_COLUMNS) + 4} ${side(TILE_ROWS) + 4}`}
      role="group"
      aria-label={title}
      focusable="false"
    >
      {STATE_TILES.map(({ state, column, row }) => {
        const view = views.get(state)
        const x = column * (SIZE + GAP)
        const y = row * (SIZE + GAP)
        const drawn = (
          <>
            <rect x={x} y={y} width={SIZE} height={SIZE} />
            <text x={x + SIZE / 2} y={y + SIZE / 2} dominantBaseline="central" textAnchor="middle">
              {state}
            </text>
          </>
        )
        return view === undefined ? (
          <g key={state} className="tile" aria-hidden="true">
            {drawn}
          </g>
        ) : (
          <a
            key={state}
            href={view.href}
            aria-label={view.label}
            className={view.isFilled ? 'tile tile-filled' : 'tile tile-known'}
          >
            {drawn}
          </a>
        )
      })}
    </svg>
  )
}
