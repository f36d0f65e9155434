import type { Locale } from '@/lib/core/locale'
import { type ChartMark, type ChartValue, layOutValues } from '@/components/charts/lay-out-values'

/**
 * Values of one measure over time: a dot for a moment (hollow when the source says “about”), a bar for the sure part of a period with
 * thin ends as long as what is not known of them, caps for a range, an arrow where the source says “over” or “under”. Each is labelled where it stands. The table beside it holds the same.
 */
export function ValuesChart({
  values,
  label,
  axis,
  locale,
}: {
  /** At least one. */
  values: readonly ChartValue[]
  /** Accessible name; says where the table is. */
  label: string
  /** What the amounts count. */
  axis: string
  locale: Locale
}) {
  const { width, height, plot, marks, labels, years, amounts } = layOutValues(values)
  const number = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 })
  const foot = plot.y + plot.height
  const markOf = new Map(marks.map((mark) => [mark.key, mark]))
  return (
    <svg
      className="values-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <text className="chart-axis" x={plot.x} y={plot.y - 3}>
        {axis}
      </text>
      {amounts.map(({ amount, y }) => (
        <g key={amount} className="chart-amount">
          <line x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          {amount > 0 && (
            <text x={plot.x} y={y - 3}>
              {number.format(amount)}
            </text>
          )}
        </g>
      ))}
      {years.map(({ year, x }) => (
        <g key={year} className="chart-year">
          <line x1={x} x2={x} y1={foot} y2={foot + 5} />
          <text x={x} y={foot + 19} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {labels.map(({ key, x, y, isFar }) => {
        const mark = markOf.get(key)
        return isFar && mark ? (
          <line
            key={key}
            className="chart-leader"
            x1={mark.x}
            y1={mark.top}
            x2={x}
            y2={y + (y < mark.top ? 3 : -11)}
          />
        ) : null
      })}
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} />
      ))}
      {labels.map(({ key, text, x, y }) => (
        <text key={key} className="chart-label" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}

function Mark({ mark: { x1, x2, x, sure, top, bottom, isPeriod, beyond, isAbout } }: { mark: ChartMark }) {
  const middle = (top + bottom) / 2
  const isRange = bottom - top > 1
  const tip = beyond === 'up' ? top - 15 : bottom + 15
  const root = beyond === 'up' ? top - 4 : bottom + 4
  const barb = beyond === 'up' ? tip + 4 : tip - 4
  return (
    <g className="chart-mark">
      {isPeriod && isRange && (
        <rect className="chart-span" x={x1} y={top} width={x2 - x1} height={bottom - top} />
      )}
      {!isRange && x2 - x1 > 8 && <line className="chart-vague" x1={x1} x2={x2} y1={middle} y2={middle} />}
      {sure !== null && !isRange && (
        <line className="chart-period" x1={sure.x1} x2={sure.x2} y1={middle} y2={middle} />
      )}
      {isRange && (
        <path className="chart-range" d={`M${x - 5} ${top}h10M${x} ${top}V${bottom}M${x - 5} ${bottom}h10`} />
      )}
      {sure === null && !isRange && (
        <circle className={isAbout ? 'chart-about' : 'chart-dot'} cx={x} cy={middle} r={4} />
      )}
      {beyond !== null && (
        <path
          className="chart-range"
          d={`M${x} ${root}V${tip}M${x - 3.5} ${barb}L${x} ${tip}L${x + 3.5} ${barb}`}
        />
      )}
    </g>
  )
}
