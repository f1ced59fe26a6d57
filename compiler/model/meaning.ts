/** What one tag's value means, before it is bound to the rule it stands on. */
import type {
  Audiences, Bound, Consequence, Effective, InlineException, Malformed, Name, Precedence, Reference, Timing,
} from "../../grammar/values/index.js";

/** The kinds of edges that a tag can declare between two rules. */
export type Relation = "see-also" | "conflict-note" | "conflict-check" | "conflict-potential" | "conflict-resolution" | "exception-to" | "overrides";

/** Where a typed form may be `null`, the value stays prose. */
export type Meaning =
  | { readonly kind: "timing"; readonly timing: Timing }
  | { readonly kind: "bound"; readonly bound: Bound }
  /** A clause in words: a person attests that it is met. */
  | { readonly kind: "prose" }
  /** A bound, or a condition that must hold, or words; which of them is decided where facts are known. */
  | { readonly kind: "demand"; readonly bound: Bound | null }
  | { readonly kind: "audiences"; readonly audiences: Audiences | null }
  /** A condition in words: a person attests that it holds. */
  | { readonly kind: "condition" }
  | { readonly kind: "effective"; readonly effective: Effective | null }
  | { readonly kind: "precedence"; readonly precedence: Precedence | null }
  | { readonly kind: "exception"; readonly exception: InlineException | null }
  | { readonly kind: "consequence"; readonly consequence: Consequence | null }
  /** A list of ids; what is no id in it is kept as malformed. */
  | { readonly kind: "references"; readonly relation: Relation; readonly references: readonly (Reference | Malformed)[] }
  /** Prose in which ids and names of jurisdictions are looked for. */
  | { readonly kind: "mentions"; readonly relation: Relation; readonly references: readonly Reference[] }
  /** Names the fact that a clause's event, action or amount is. */
  | { readonly kind: "binding"; readonly role: "event" | "action" | "measure"; readonly name: Name | null }
  /** Says in the grammar of the tag above what that says in words. */
  | { readonly kind: "means" }
  /** Gives a fact its value. */
  | { readonly kind: "value" }
  /** The parts of facts and examples. */
  | { readonly kind: "type" | "unit" | "question" | "given" | "as-of" | "expect" }
  /** On whose authority a rule stands. */
  | { readonly kind: "authority" }
  /** Words that inform and are never judged. */
  | { readonly kind: "text" };

/** What a tag is for; a project's own and unknown tags are custom. */
export type Role = "clause" | "applicability" | "binding" | "relation" | "information" | "custom";
