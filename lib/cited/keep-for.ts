/** Days for which a check can be visited again; what was refused is kept for as many hours. */
export const CHECK_DAYS = 7
