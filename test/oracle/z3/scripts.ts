/** What stands between two scripts that one process runs one after the other: a single long one would be more than z3's memory takes. */
export const BETWEEN_SCRIPTS = "\n;;; next script\n";
