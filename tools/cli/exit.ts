/** The exit statuses of every command. */

/** 0: fine. 1: problems in what the user wrote. 2: the command could not run. 70: a bug of ours. */
export type ExitStatus = 0 | 1 | 2 | 70;

export const FINE = 0;
export const PROBLEMS = 1;
export const CANNOT_RUN = 2;
export const BUG = 70;
