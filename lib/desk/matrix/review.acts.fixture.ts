import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { reviewAction } from '@/lib/desk/review-action'
import { submittedTerm } from '@/lib/desk/matrix/submitted-term.fixture'

export const acts: ActsOf = (room) => [
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submittedTerm(room), reason: 'typo', ...checklistForm('term') }),
    'publish',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submittedTerm(room), note: 'Which jail?' }),
    'return',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submittedTerm(room), ...checklistForm('term') }),
    'check',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submittedTerm(room) }),
    'take-over',
  ),
]
