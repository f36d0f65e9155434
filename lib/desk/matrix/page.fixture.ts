import type { Actor } from '@/lib/auth/actor'
import type { DeskRoom, Visitor } from '@/lib/desk/desk-room.fixture'

/** A page of the desk: for whom it is, and what it loads, which is null for everybody else. */
export interface DeskPage {
  /** Folder under `app/(desk)`. */
  path: string
  allowed: Visitor[]
  load(actor: Actor): Promise<unknown>
}

/** What an area of the desk adds to the matrix: a file `*.pages.fixture.ts` in this folder exports `pages`. */
export type PagesOf = (room: DeskRoom) => DeskPage[]

/** Pages for whoever comes: they say nothing that is not public. */
export const OPEN_TO_ALL = ['sign-in', 'sign-in/code', 'sign-in/forgot', 'welcome/[token]']
