const WORDS = `
a about above after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing down during each few for from further had has have having he her here hers herself
him himself his how however i if in into is it its itself just let me might more most must my myself no nor not now of
off on once only or other our ours ourselves out over own per same shall she should so some such than that the their
theirs them themselves then there these they this those through thus to too under until up upon very was we were what
when where whether which while who whom whose why will with would you your yours yourself yourselves`;

/** English words that say little about what a text is on; a query's other words decide what it is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
