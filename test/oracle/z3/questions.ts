/** What stands between two questions to z3. */
export const BETWEEN_QUESTIONS = "\n;;; next question\n";
