/** The numbers of the calendar. A file of its own without imports: bundlers then write them where they are used. */

/** 0001-01-01, a Monday, in days since 1970-01-01 (proleptic Gregorian). No day is earlier. */
export const FIRST_DAY = -719162;

/** 9999-12-31 in days since 1970-01-01 (proleptic Gregorian). No day is later. */
export const LAST_DAY = 2932896;

/** 1 January of the year before the first, from which years are counted. */
export const YEAR_ZERO = FIRST_DAY - 366;

/** January of year 1, in months since January of year 0. */
export const FIRST_MONTH = 12;

/** More steps than the calendar has days: any count beyond leaves it, and fewer keep the arithmetic in small integers. */
export const MOST_STEPS = 4000000;

/** The calendar repeats itself after 400 years. */
export const ERA_MONTHS = 4800;
export const ERA_DAYS = 146097;

/** So many dates are kept that were read. A power of two. */
export const PLACES = 4096;

/** Characters of a date. */
export const HYPHEN = 45;
export const ZERO = 48;
