/** How a report came by what it carries: its own reporting, another's reworded by people, or by a machine. */
export const REPORT_ORIGINS = ['original', 'rewrite', 'machine-paraphrase'] as const
