/** The problems of the conflict pass about two rules (PC401 to PC407): what was found, and how it compares with what the authors noted. */
import { defineProblem, type Problem, type Wording } from "../../grammar/index.js";
import type { Basis, FoundRelation } from "./conflict.js";
import { filmRule, lending, loanRule, ruleOf } from "./samples.js";
import { andList, notesToAdd, noteTag, sayPrevails } from "./words.js";

/** How two rules come apart in a case: one is satisfied and the other not, neither is, or they give a fact different values. */
export type Apart =
  | { readonly satisfied: string | null; readonly violated: string }
  /** In words, of `id` and of `other`. */
  | { readonly values: readonly [string, string] };

/** A proven conflict. */
export type Proven = Apart & {
  readonly id: string;
  readonly other: string;
  readonly relation: Exclude<FoundRelation, "restates">;
  /** As `Conflict` has it. */
  readonly subject: string;
  /** The witness as `sayCase` says it; it goes on after `a case`. */
  readonly case: string;
  readonly prevails: string | null;
  readonly basis: Basis | null;
};

/** The case, and what comes of it: a clause that a sentence can be made of. */
export function sayProven(proven: Proven): string {
  const { id, other, relation, subject, case: said } = proven;
  const situation = said === "" ? "a case" : `a case ${said}${said.includes(",") ? "," : ""}`;
  if ("values" in proven) return `in ${situation} \`${id}\` gives \`${subject}\` the value ${proven.values[0]}, and \`${other}\` gives it ${proven.values[1]}`;
  const { satisfied, violated } = proven;
  if (satisfied === null) return `${situation} violates \`${id}\` and \`${other}\` alike, and nothing satisfies both`;
  return `${situation} satisfies \`${satisfied}\` and violates \`${violated}\`${relation === "contradicts" ? ", and nothing satisfies both" : ""}`;
}

const NOTE_FILM = "CONFLICT-NOTE:a film is due earlier - see LIB:FILM-001";
const NOTE_LOAN = "CONFLICT-NOTE:shorter than in LIB:LOAN-001";
const noted = lending(loanRule(NOTE_FILM), filmRule(NOTE_LOAN));
/** The two rules where they cannot meet. */
const separate = lending(loanRule("CONDITION:item is book"), filmRule());

/** A conflict that nobody noted, and that no OVERRIDE or PRECEDENCE decides. */
export const undeclared = defineProblem<Proven>({
  code: "PC401",
  title: "two rules conflict, and neither notes it",
  severity: "warning",
  word: (proven) => {
    const { id, other, subject, prevails, basis } = proven;
    const decided = prevails === null ? sayPrevails(null, null) : `${sayPrevails(prevails, basis)}, but a reader of either rule cannot see it`;
    const tags = notesToAdd(subject, id, other);
    return { message: sayProven(proven), help: tags === "" ? `${decided}; change one of them, or say with PRECEDENCE which goes first` : `${decided}; if both are meant, add ${tags}, if not, change one of them` };
  },
  page: {
    about:
      "Both rules apply to the case in the message, and they do not agree about it. Where that is meant, each of the two should say so in a CONFLICT-NOTE that names the other; an OVERRIDE or a PRECEDENCE " +
      "says which of them prevails. Where it is not meant, one of them has to change.",
    wrong: lending(loanRule(), filmRule()),
    right: noted,
  },
});

/** A conflict that only one of the two rules notes. */
export const oneSided = defineProblem<Proven & { /** The rule that has no note; the other one does. */ readonly silent: string }>({
  code: "PC402",
  title: "a conflict is noted by one of the two rules only",
  severity: "warning",
  word: (proven) => {
    const { id, other, silent, subject } = proven;
    const noting = silent === id ? other : id;
    return { message: `\`${silent}\` does not note its conflict with \`${noting}\`: ${sayProven(proven)}`, help: `add the note to \`${silent}\` as well: \`${noteTag(subject, noting)}\`` };
  },
  page: {
    about: "The conflict is real, and the note is right. But whoever reads the other rule does not learn of it: both should carry a note.",
    wrong: lending(loanRule(NOTE_FILM), filmRule()),
    right: noted,
  },
});

/** A note, or an OVERRIDE, where nothing comes apart. */
export const stale = defineProblem<{
  readonly id: string;
  readonly other: string;
  /** The name of the tag, such as `CONFLICT-NOTE`. */
  readonly tag: string;
  /** `apart`: the two never apply together; `agree`: what is comparable of them agrees. */
  readonly why: "apart" | "agree";
}>({
  code: "PC403",
  title: "a conflict is noted where there is none",
  severity: "warning",
  word: ({ id, other, tag, why }) => ({
    message: `the \`${tag}\` of \`${id}\` names \`${other}\`, but ${why === "apart" ? "the two never apply to the same case" : "in nothing that both speak about do they come apart"}`,
    help: "drop the tag, or change it to name the rule that is meant",
  }),
  page: {
    about: "It is proven that no case can make the two rules differ: either they never apply together, or they agree. Most likely one of them has changed since the note was written.",
    wrong: lending(loanRule("CONDITION:item is book", NOTE_FILM), filmRule(NOTE_LOAN)),
    right: separate,
  },
});

/** A conflict that both rules note. */
export const confirmed = defineProblem<Proven>({
  code: "PC404",
  title: "a conflict that both rules note is proven",
  severity: "info",
  word: (proven) => ({ message: sayProven(proven), help: sayPrevails(proven.prevails, proven.basis) }),
  page: {
    about: "The notes of both rules are right, and the message shows a case that proves it. There is nothing to mend; the second example shows the two rules once they no longer meet.",
    wrong: noted,
    right: separate,
  },
});

/** A conflict that an OVERRIDE or a PRECEDENCE decides. */
export const settled = defineProblem<Proven>({
  code: "PC405",
  title: "two rules differ, and the sources say which prevails",
  severity: "info",
  word: (proven) => ({ message: sayProven(proven), help: sayPrevails(proven.prevails, proven.basis) }),
  page: {
    about: "Neither rule notes the other, but an OVERRIDE or the ranks of their PRECEDENCE decide. There is nothing to mend; the second example shows the two rules once they no longer meet.",
    wrong: lending(loanRule(), filmRule("OVERRIDE:LIB:LOAN-001")),
    right: separate,
  },
});

/** Why a noted conflict can be neither proved nor refuted. */
export type WhyUnconfirmed =
  /** Which of the two have clauses in words; where neither has, what lies between them cannot be decided. */
  | { readonly why: "prose"; readonly words: readonly string[] }
  | { readonly why: "undecided"; readonly reason: string }
  /** The note names a jurisdiction and no rule; `offered` are rules of it about the same subject. */
  | { readonly why: "jurisdiction"; readonly offered: readonly string[] }
  /** The note names nothing. */
  | { readonly why: "nothing-named" };

type Unconfirmed = WhyUnconfirmed & { readonly id: string; readonly other: string | null };

const ids = (all: readonly string[]): string => andList(all.map((id) => `\`${id}\``));

function wordUnconfirmed(params: Unconfirmed): Wording {
  const { id, other } = params;
  const what = `the conflict of \`${id}\` with \`${other ?? ""}\` is noted, but cannot be proved`;
  switch (params.why) {
    case "prose":
      return {
        message: `${what}: ${ids(params.words)} ${params.words.length === 1 ? "demands" : "demand"} something in words`,
        help: "write what is demanded in a form that computes, or put a MEANS below it that says the same",
      };
    case "undecided":
      return { message: `${what}: ${params.reason}` };
    case "jurisdiction":
      return {
        message: `\`${id}\` notes a conflict with \`${other ?? ""}\`, but names no rule of it`,
        help: params.offered.length === 0 ? "name the rule that is meant by its id" : `name the rule that is meant; about the same subject ${params.offered.length === 1 ? "is" : "are"} ${ids(params.offered)}`,
      };
    case "nothing-named":
      return { message: `\`${id}\` notes a conflict, but names no rule`, help: "name the rule that is meant by its id, and the two are compared" };
  }
}

/** A noted conflict that nothing can be proved about. */
export const unconfirmed = defineProblem<Unconfirmed>({
  code: "PC406",
  title: "a noted conflict cannot be proved",
  severity: "info",
  word: wordUnconfirmed,
  page: {
    about: "A note says that two rules conflict. It is kept and listed, but it can only be proved where both rules are among the sources and what they demand computes.",
    wrong: lending(
      loanRule(NOTE_FILM),
      ruleOf("LIB:FILM-001", "Bring a film back soon.", "CONDITION:item is film", "REQUIREMENT:soon back at the desk", NOTE_LOAN),
    ),
    right: noted,
  },
});

/** Two rules that say the same. */
export const restating = defineProblem<{ readonly id: string; readonly other: string; /** Whether it is their meaning that is the same, or no more than their text. */ readonly same: "meaning" | "text" }>({
  code: "PC407",
  title: "two rules say the same",
  severity: "info",
  word: ({ id, other, same }) => ({
    message: same === "meaning" ? `\`${id}\` and \`${other}\` apply to the same cases and demand the same` : `the text of \`${id}\` is nearly that of \`${other}\``,
    help: `if one of them is enough, keep it and refer to it with SEE-ALSO; if both stay, change them together`,
  }),
  page: {
    about: "What is said twice drifts apart when one place is changed and the other forgotten. Nothing has to be done as long as the two agree.",
    wrong: lending(loanRule(), ruleOf("LIB:DESK-001", "The desk takes back whatever is lent, for 30 days.", "TIMING:within 30 days of lent", "ACTION:returned")),
    right: lending(loanRule(), ruleOf("LIB:DESK-001", "The desk takes back whatever is lent.", "SEE-ALSO:LIB:LOAN-001")),
  },
});

/** The ids that an unconfirmed note is about, and what its problem advises; `null` for a problem of another kind. */
export const hintOf = ({ kind, params }: Problem): { readonly ids: readonly string[]; readonly help: string | undefined } | null => {
  if (kind.code !== unconfirmed.code) return null;
  const { id, other } = params as Unconfirmed;
  return { ids: other === null ? [id] : [id, other], help: unconfirmed.word(params).help };
};

/** What a problem proves, where it is one of a proven conflict. */
export const provenBy = ({ kind, params }: Problem): Proven | null =>
  [undeclared, oneSided, confirmed, settled].some((proving) => proving === kind) ? (params as Proven) : null;

export const conflictProblems = [undeclared, oneSided, stale, confirmed, settled, unconfirmed, restating] as const;
