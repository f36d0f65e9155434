/** What readers can notice of an entry: published, published anew, taken back, published again after that, given another address. */
export const CHANGE_ACTS = ['publication', 'correction', 'withdrawal', 'restoration', 'rename'] as const
export type ChangeAct = (typeof CHANGE_ACTS)[number]

/** What happened to a text that was already published. */
export const CORRECTIONS: readonly ChangeAct[] = ['correction', 'withdrawal', 'restoration']
