/** Closed lists of English words that the value grammars look at by their spelling. */
import { eitherCase, firstWord, lastWord, wholeWord } from "./either-case.js";
import { lettered } from "./letters.js";

/** `one` to `twelve`, in order. */
export const NUMBER_WORDS: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A timing with one of these advises and does not bind. */
export const HEDGE = wholeWord("ideally|typically|usually|normally|preferably|preferred|advised|recommended");

/** No word that advises is shorter. */
export const SHORTEST_HEDGE = "advised".length;

/** What is said with one of these is not to be done: a form of words that permits or bounds it would say the opposite. */
export const NEGATION = wholeWord("no|nor|never|neither|cannot|without|prohibited|forbidden|barred|banned|disallowed|denied|ineligible|revoked", `|[\\p{L}]{2,}${eitherCase("n't")}`);

/** An exception that demands something permits nothing. */
export const OBLIGATION = wholeWord("must|shall|required?|requires|mandatory|obligatory");

/** What begins so says when or whether, and names nothing that is done. */
export const NO_ACTION = firstWord("only|once|twice|each|every|any|all|allowed|permitted|valid|available|eligible|about|approximately|roughly|in|on|at|for|as");

/** The spelling of an audience: an upper-case letter or a digit. */
export const AUDIENCE = lettered("[\\p{Lu}\\p{N}]");

/** The same where a capital at the start does not count: it may begin the sentence. */
export const PLAINLY_AUDIENCE = lettered("[\\p{N}]|.[\\p{Lu}]");

/** A word without capitals. */
export const LOWER_CASE = lettered("^[\\p{Ll}][\\p{Ll}\\p{M}'-]*$");

/** A name of section 5 does not begin with these: they continue a quantity (`12 months or longer`). */
export const COMPARATIVE = firstWord("more|less|fewer|longer");

/** No day is called so: behind an anchor these speak about the timing as a whole (`within 10 days of arrival maximum`). */
export const AFTERTHOUGHT = lastWord("max|maximum|min|minimum|required|total|only|optional");

/** After `Q or`, these begin something else than the name of a day. */
export const NO_DAY = firstWord("later|earlier|sooner|greater|shorter|over|under|until|till|through|by|upon|on|at|as|to|in|for|of|if");

/** Words that relate, qualify or assert: a phrase that holds one is more than the name of a thing. */
export const RELATING: ReadonlySet<string> = new Set(
  ("in on at to for from by with without within over under above below through until as than per each every any a an " +
    "who whose whom which that where there " +
    "be is are was were been must shall should may might can could will would has have had does do " +
    "daily weekly monthly quarterly yearly annually hourly annual more less fewer longer shorter " +
    "about approximately approx roughly around almost nearly circa some all across among into onto via " +
    "first second third last next previous consecutive combined " +
    "required allowed permitted waived lifted suspended removed exempt optional exceeded varies").split(" "),
);
