/** The problems of what can never come about (PC410 to PC414): rules, exceptions and windows without a case, and days on which no rule is in effect. */
import { defineProblem } from "../../grammar/index.js";
import { exceptionOf, filmRule, lending, loanRule, ruleOf } from "./samples.js";
import { andList } from "./words.js";

const ids = (all: readonly string[]): string => andList(all.map((id) => `\`${id}\``));

/** A rule whose conditions exclude each other. */
export const neverApplies = defineProblem<{ readonly id: string }>({
  code: "PC410",
  title: "a rule can never apply",
  severity: "warning",
  word: ({ id }) => ({ message: `\`${id}\` can never apply: no case meets all of its conditions`, help: "several CONDITION tags must all hold, those of its section and jurisdiction too; change one, or join them by `or` in one tag" }),
  page: {
    about: "All conditions of a rule must hold together, with those that its section and its jurisdiction hand down. Here they exclude each other, so the rule is never judged.",
    wrong: lending(filmRule("CONDITION:item is book")),
    right: lending(filmRule("CONDITION:renewed")),
  },
});

/** An exception, and the rules that it takes cases out of. */
interface Taken {
  /** A block's id, or an inline exception as it is written. */
  readonly id: string;
  readonly bases: readonly string[];
  readonly as: "block" | "tag";
}

/** An exception that applies in no case of its base. */
export const exceptionNeverApplies = defineProblem<Taken>({
  code: "PC411",
  title: "an exception can never apply",
  severity: "warning",
  word: ({ id, bases, as }) => ({
    message: `the exception \`${id}\` can never apply: its conditions exclude those of ${ids(bases)}`,
    help: as === "tag" ? "correct its condition, or drop the tag" : "correct its conditions, or name the rule that it is an exception to with EXCEPTION-TO",
  }),
  page: {
    about: "An exception applies only where the rule that it carves out of applies. Here there is no case in which both do.",
    wrong: lending(filmRule(), exceptionOf("LIB:FILM-002", "A book that goes with the film stays with it.", "CONDITION:item is book")),
    right: lending(filmRule(), exceptionOf("LIB:FILM-002", "A loan that was renewed runs on.", "CONDITION:renewed")),
  },
});

/** An exception that leaves nothing of its base. */
export const exceptionAlwaysApplies = defineProblem<Taken>({
  code: "PC412",
  title: "an exception always applies",
  severity: "warning",
  word: ({ id, bases, as }) =>
    as === "tag"
      ? { message: `the exception \`${id}\` holds wherever ${ids(bases)} applies, so that it is no exception`, help: "narrow its condition, or state the rule as it then is" }
      : {
          message: `the exception \`${id}\` applies wherever ${ids(bases)} ${bases.length === 1 ? "does, which is" : "do, which are"} never judged`,
          help: "narrow its conditions, or drop the rule that it takes the place of",
        },
  page: {
    about: "An exception takes some cases out of its rule. Here it takes out all of them, so that nothing of the rule is left.",
    wrong: lending(filmRule(), exceptionOf("LIB:FILM-002", "A film may stay out until it is asked for.", "CONDITION:item is film")),
    right: lending(filmRule(), exceptionOf("LIB:FILM-002", "A film may stay out once it was renewed.", "CONDITION:renewed")),
  },
});

/** Clauses of one rule that leave no day, or no amount. */
export const windowNeverOpens = defineProblem<{
  readonly id: string;
  readonly subject: string;
  /** The clauses, as their tags are written: one that is shut by itself, or two. */
  readonly tags: readonly [string] | readonly [string, string];
}>({
  code: "PC413",
  title: "a window never opens",
  severity: "warning",
  word: ({ id, subject, tags }) => ({
    message: `nothing can satisfy \`${id}\`: no \`${subject}\` is within ${tags[1] === undefined ? `\`${tags[0]}\`` : `both \`${tags[0]}\` and \`${tags[1]}\``}`,
    help: tags[1] === undefined ? "correct it, so that something lies between its bounds" : "correct one of the two, so that the earliest comes before the latest",
  }),
  page: {
    about: "One clause of the rule says how early or how little, another how late or how much. Here the first lies beyond the second in every case.",
    wrong: lending(
      ruleOf("LIB:RARE-001", "Return a rare book no earlier than 10 days and at least 20 days before the stocktaking.", "TIMING:no earlier than 10 days before stocktaking", "ACTION:returned", "TIMING:at least 20 days before stocktaking", "ACTION:returned"),
    ),
    right: lending(
      ruleOf("LIB:RARE-001", "Return a rare book no earlier than 20 days and at least 10 days before the stocktaking.", "TIMING:no earlier than 20 days before stocktaking", "ACTION:returned", "TIMING:at least 10 days before stocktaking", "ACTION:returned"),
    ),
  },
});

/** Days between two periods of one matter on which nothing is in effect. */
export const gapBetweenPeriods = defineProblem<{
  readonly id: string;
  readonly other: string;
  /** The first and the last day of the gap, as ISO dates. */
  readonly from: string;
  readonly until: string;
}>({
  code: "PC414",
  title: "there is a gap between two effective periods",
  severity: "warning",
  word: ({ id, other, from, until }) => ({
    message: `${from === until ? `on ${from}` : `from ${from} until ${until}`} neither \`${id}\` nor \`${other}\` is in effect`,
    help: `end \`${id}\` later, or let \`${other}\` begin earlier; both days of an EFFECTIVE are included`,
  }),
  page: {
    about: "Two rules about the same follow each other in time, and between the last day of the one and the first day of the other there are days on which neither is in effect.",
    wrong: lending(
      loanRule("EFFECTIVE:until 2026-06-30"),
      ruleOf("LIB:LOAN-002", "Bring back what you borrow within 21 days.", "TIMING:within 21 days of lent", "ACTION:returned", "EFFECTIVE:from 2026-08-01"),
    ),
    right: lending(
      loanRule("EFFECTIVE:until 2026-06-30"),
      ruleOf("LIB:LOAN-002", "Bring back what you borrow within 21 days.", "TIMING:within 21 days of lent", "ACTION:returned", "EFFECTIVE:from 2026-07-01"),
    ),
  },
});

export const reachProblems = [neverApplies, exceptionNeverApplies, exceptionAlwaysApplies, windowNeverOpens, gapBetweenPeriods] as const;
