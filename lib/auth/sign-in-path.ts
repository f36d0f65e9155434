/** Pages that one may be sent back to after signing in: the desk's own. */
const DESK_PAGE = /^\/edit(?:\/[\w-]+)*$/

/** The page to go to after signing in: `from` when it is one of the desk's, else the desk itself. */
export function safeReturn(from: string | null | undefined): string {
  return from && DESK_PAGE.test(from) ? from : '/edit'
}

/** The sign-in page that leads back to `from`. */
export function signInPath(from: string): string {
  const page = safeReturn(from)
  return page === '/edit' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(page)}`
}

/** Where one changes how one's own account is opened. */
export const ACCOUNT_PATH = '/edit/account'

/** Where one sets up a second factor; the only page for those who first have to. */
export const SECOND_FACTOR_PATH = '/edit/account/second-factor'

/** Where one asks for a link for a new password. */
export const FORGOT_PATH = '/sign-in/forgot'

/** Where one is asked for a code of it. */
export const CODE_PATH = '/sign-in/code'
