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

/** How far a label that is joined to its mark by a line may stand to its side, in widths of itself. */
const SHIFTS = [0, 0.6, -0.6]

interface Mark {
  key: string
  label: string
  box: Box
}

/**
 * Places one label beside each mark so that labels cover neither each other nor a mark, and lines to far labels cross no label, as long
 * as there is room: above it, below it, then further off and to the side. Who is placed first decides who finds room, so several orders
 * are tried and the one with the nearest labels is kept. Pure; the same marks draw the same picture.
 */
export function placeLabels(marks: readonly Mark[], size: number, area: Box): PlacedLabel[] {
  const upwards = marks.toSorted((a, b) => b.box.y - a.box.y)
  const across = marks.toSorted((a, b) => a.box.x - b.box.x)
  const orders = [marks, upwards, across].flatMap((order) => [order, order.toReversed()])
  const [first, ...others] = orders.map((order) => placeInOrder(order, size, area))
  const best = others.reduce((kept, other) => (kept && kept.cost <= other.cost ? kept : other), first)
  return marks.flatMap(({ key }) => best?.placed.get(key) ?? [])
}

/** What a label costs whose line crosses another, against one row of distance. */
const CROSSING = 100

function placeInOrder(
  marks: readonly Mark[],
  size: number,
  area: Box,
): { placed: Map<string, PlacedLabel>; cost: number } {
  const covered: Box[] = marks.map((mark) => mark.box)
  const labels: Box[] = []
  const leaders: Box[] = []
  const placed = new Map<string, PlacedLabel>()
  let cost = 0
  for (const { key, label, box } of marks) {
    const width = Math.min(label.length * size * CHARACTER, area.width)
    const middle = box.x + box.width / 2
    const places = placesBeside(box, width, area)
    const inside = places.filter(({ text }) => text.y >= area.y && text.y + LINE <= area.y + area.height)
    const free = inside.filter(({ text }) => ![...covered, ...labels].some((other) => overlap(text, other)))
    const clear = free.find(
      ({ row, text }) =>
        !leaders.some((leader) => overlap(text, leader)) &&
        (row === 0 || !labels.some((other) => overlap(leaderTo(text, middle, box), other))),
    )
    const found = clear ?? free[0] ?? inside[0] ?? places[0]
    const text = found?.text ?? { x: area.x, y: area.y, width, height: LINE }
    const row = found?.row ?? 0
    cost += row + (clear ? 0 : CROSSING)
    labels.push(text)
    if (row > 0) leaders.push(leaderTo(text, middle, box))
    placed.set(key, { key, x: text.x + width / 2, y: text.y + LINE - 4, isFar: row > 0 })
  }
  return { placed, cost }
}

/** Where a label may stand, the best first: above, below, and so on in rows further off. */
function placesBeside(box: Box, width: number, area: Box): { row: number; text: Box }[] {
  const middle = box.x + box.width / 2
  return Array.from({ length: 12 }, (_, row) =>
    [box.y - 4 - (row + 1) * LINE, box.y + box.height + 4 + row * LINE].flatMap((y) =>
      (row === 0 ? [0] : SHIFTS).map((shift) => {
        const left = middle - width / 2 + shift * width
        const x = Math.max(area.x, Math.min(left, area.x + area.width - width))
        return { row, text: { x, y, width, height: LINE } }
      }),
    ),
  ).flat()
}

/** The room that a line from the middle of a mark to its label takes. */
function leaderTo(text: Box, middle: number, mark: Box): Box {
  const end = text.x + text.width / 2
  const top = Math.min(text.y + text.height, mark.y)
  const bottom = Math.max(text.y, mark.y + mark.height)
  const isAbove = text.y < mark.y
  return {
    x: Math.min(middle, end) - 2,
    y: isAbove ? top : mark.y + mark.height,
    width: Math.abs(middle - end) + 4,
    height: Math.max(isAbove ? mark.y - top : bottom - mark.y - mark.height, 1),
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
