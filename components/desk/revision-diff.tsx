import type { FieldChange } from '@/lib/desk/diff-view'
import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { CommentForm } from '@/components/desk/comment-form'
import { Comments } from '@/components/desk/comments'
import { FieldChanges } from '@/components/desk/field-changes'
import { ListKeys } from '@/components/desk/list-keys.client'
import { Difference } from '@/components/entries/difference'

const words = translator('en', 'desk-review')

/**
 * What a revision changes: by field in the words of the form, in prose by claim, inside a claim by word. What was said about
 * a field or claim stands where it is.
 */
export function RevisionDiff({ view }: { view: ReviewView }) {
  return (
    <>
      <ListKeys listId="changes" items="h3, div.diff-claim" words={words('against.keys')} />
      <div id="changes">
        <FieldChanges changes={view.diff} show={(change) => <ChangedField view={view} change={change} />} />
      </div>
    </>
  )
}

function ChangedField({ view, change }: { view: ReviewView; change: FieldChange }) {
  const { diff, claimOf, claims, path } = change
  const here = view.comments.filter((comment) => commentedIn(view, comment) === change)
  const inPlace = new Set(claimOf)
  const around = here.filter(({ claimId }) => claimId === null || !inPlace.has(claimId))
  const claimAt = new Map(
    diff.as === 'prose' ? diff.stretches.map((stretch, at) => [stretch, claimOf[at]]) : [],
  )
  const back = { view: 'review', revision: view.id } as const
  return (
    <>
      <div className="desk-diff-text">
        <Difference
          diff={diff}
          locale="en"
          below={(stretch) => {
            const id = claimAt.get(stretch) ?? null
            if (id === null) return null
            return (
              <div className="desk-said">
                <Comments comments={here.filter(({ claimId }) => claimId === id)} back={back} />
                {stretch.change !== 'same' && (
                  <CommentForm
                    view={view}
                    subjects={[{ value: `claim:${id}`, words: words('comment.onClaim') }]}
                  />
                )}
              </div>
            )
          }}
        />
      </div>
      <div className="desk-said">
        <Comments comments={around} back={back} />
        <CommentForm
          view={view}
          subjects={[
            { value: `field:${path}`, words: words('comment.onField', { title: change.title }) },
            ...claims
              .filter(({ id }) => !isChangedIn(change, id))
              .map(({ id, words: text }) => ({
                value: `claim:${id}`,
                words: words('comment.claim', { words: cut(text) }),
              })),
          ]}
        />
      </div>
    </>
  )
}

/** The changed field at which a comment is shown; undefined for what is said about anything else. */
export function commentedIn(
  view: ReviewView,
  comment: ReviewView['comments'][number],
): FieldChange | undefined {
  const { path, claimId } = comment
  if (path === '') return undefined
  return (
    view.diff.find((change) => claimId !== null && change.claimOf.includes(claimId)) ??
    view.diff.find((change) => change.path === path || path.startsWith(`${change.path}.`)) ??
    view.diff.find((change) => change.path.startsWith(`${path}.`))
  )
}

function isChangedIn({ diff, claimOf }: FieldChange, claimId: string): boolean {
  return (
    diff.as === 'prose' &&
    diff.stretches[claimOf.indexOf(claimId)]?.change !== 'same' &&
    claimOf.includes(claimId)
  )
}

function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 78)} …`
}
