/** Days for which a check can be visited again. */
export const CHECK_DAYS = 7
/** Hours for which what was refused is kept, to be mended: it is text as it was pasted. */
export const REFUSED_HOURS = 7
