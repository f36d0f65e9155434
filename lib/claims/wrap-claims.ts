import type { Node, Nodes, Parent, PhrasingContent } from 'mdast'

/** The stretch that one claim takes up in its paragraph, its mark included. */
export interface ClaimStretch extends Node {
  type: 'claimStretch'
  /** Which claim of its field, from 0. */
  claimIndex: number
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    claimStretch: ClaimStretch
  }
  interface RootContentMap {
    claimStretch: ClaimStretch
  }
}

/**
 * Wraps, in place, each claim whose mark stands directly in its paragraph or cell, so that a link to the claim can show
 * all of it. A mark inside emphasis or a link is left: its claim begins outside, and nodes cannot overlap.
 */
export function wrapClaims(node: Nodes): void {
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    if (!node.children.some(hidesMark)) node.children = stretches(node.children)
  } else if ('children' in node) node.children.forEach(wrapClaims)
}

function stretches(children: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let open: PhrasingContent[] = []
  for (const child of children) {
    const last = out.at(-1)
    if (child.type !== 'citationMark') open.push(child)
    else if (last?.type === 'claimStretch' && last.claimIndex === child.claimIndex) {
      last.children.push(child) // only space can lie between two marks of one claim
      open = []
    } else {
      const [space, rest] = leadingSpace(open)
      if (space !== '') out.push({ type: 'text', value: space })
      out.push({
        type: 'claimStretch',
        claimIndex: child.claimIndex,
        children: [...withoutTrailingSpace(rest), child],
      })
      open = []
    }
  }
  return [...out, ...open]
}

/** The space between two sentences belongs to neither. */
function leadingSpace(children: PhrasingContent[]): [string, PhrasingContent[]] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return ['', children]
  const value = first.value.trimStart()
  return [
    first.value.slice(0, first.value.length - value.length),
    value === '' ? rest : [{ ...first, value }, ...rest],
  ]
}

/** The mark stands close to the full stop, as it is printed. */
function withoutTrailingSpace(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  return last?.type === 'text'
    ? [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }]
    : children
}

function hidesMark(node: PhrasingContent): boolean {
  return (
    'children' in node &&
    (node as Parent).children.some(
      (child) => child.type === 'citationMark' || hidesMark(child as PhrasingContent),
    )
  )
}
