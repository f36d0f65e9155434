/** A rectangle in the units of a drawing; y grows downwards. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface PlacedLabel {
  key: string
  /** Middle of the text. */
  x: number
  /** Base line of the text. */
  y: number
  /** Whether it stands so far from its mark that a thin line should join them. */
  isFar: boolean
}

const LINE = 15
/** Mean width of a character against the size of the type, in the sans face. */
const CHARACTER = 0.54

/**
 * Places one label beside each mark so that labels cover neither each other nor a mark, as long as there is room: above it,
 * below it, then further off. Pure; marks and labels in the order given, so equal input draws equal pictures.
 */
export function placeLabels(
  marks: readonly { key: string; label: string; box: Box }[],
  size: number,
  area: Box,
): PlacedLabel[] {
  const taken: Box[] = marks.map((mark) => mark.box)
  return marks.map(({ key, label, box }) => {
    const width = Math.min(label.length * size * CHARACTER, area.width)
    const x = Math.max(area.x, Math.min(box.x + box.width / 2 - width / 2, area.x + area.width - width))
    const rows = Array.from({ length: 12 }, (_, row) => [
      { row, y: box.y - 4 - (row + 1) * LINE },
      { row, y: box.y + box.height + 4 + row * LINE },
    ]).flat()
    const inside = rows.filter(({ y }) => y >= area.y && y + LINE <= area.y + area.height)
    const free = inside.find(({ y }) => !taken.some((other) => overlap({ x, y, width, height: LINE }, other)))
    const found = free ?? inside[0] ?? { row: 0, y: Math.max(area.y, box.y - LINE) }
    taken.push({ x, y: found.y, width, height: LINE })
    return { key, x: x + width / 2, y: found.y + LINE - 4, isFar: found.row > 0 }
  })
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
