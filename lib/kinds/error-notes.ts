import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { SourcedField } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'

/** Every error note is a claim of ours: what the best evidence says needs its sources, unless the note stands open. */
export function errorNoteFields(snapshot: CommonSnapshot): SourcedField[] {
  return snapshot.errorNotes.map((note) => ({
    path: `errorNotes.${note.key}`,
    text: `${note.said} — ${note.evidence}`,
    citations: note.sources,
    mustCite: note.status !== 'open',
  }))
}

/** Refs to the sources that error notes lean on. */
export function errorNoteRefs(snapshot: CommonSnapshot): SnapshotRef[] {
  return snapshot.errorNotes.flatMap((note, index) =>
    citationRefs(note.sources, `errorNotes.${index}.sources`),
  )
}
