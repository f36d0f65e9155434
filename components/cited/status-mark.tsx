import type { ReactNode } from 'react'
import type { Status } from '@/lib/cited/judging/verdict'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** What became of something cited, by shape and word: full is as cited, cut is changed, crossed is gone, dashed is not known. */
export function StatusMark({ status, locale }: { status: Status; locale: Locale }) {
  return (
    <span className="check-status">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {SHAPES[status]}
      </svg>
      {translator(locale, 'check')(`status.${status}`)}
    </span>
  )
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 }
const dashed = { ...line, strokeDasharray: '2.6 2' }

const SHAPES: Record<Status, ReactNode> = {
  current: <circle cx="8" cy="8" r="7.5" fill="currentColor" />,
  superseded: (
    <>
      <circle cx="8" cy="8" r="6.75" {...line} />
      <path d="M8 1.25a6.75 6.75 0 0 0 0 13.5z" fill="currentColor" />
    </>
  ),
  corrected: (
    <>
      <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />
      <path d="M8 4v5M8 10.5v1.75" stroke="var(--paper)" strokeWidth="1.75" />
    </>
  ),
  withdrawn: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" {...line} />
      <path d="m4.5 4.5 7 7m0-7-7 7" {...line} />
    </>
  ),
  unpinned: <circle cx="8" cy="8" r="6.75" {...line} />,
  unknown: <circle cx="8" cy="8" r="6.75" {...dashed} />,
  'not-ours': <path d="M2.5 8h11" {...line} />,
}
