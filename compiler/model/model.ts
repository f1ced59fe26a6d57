/** The Model: what the sources mean. Names are resolved, ids are typed, values are parsed; nothing downstream parses text again. */
import type { Document, Place, TagLine } from "../../grammar/index.js";
import type { Clause, Condition, Input, Permission, Test, Value } from "./expression.js";
import type { Fact } from "./fact.js";
import type { JurisdictionId, RuleId, SectionId } from "./ids.js";
import type { Meaning, Relation, Role } from "./meaning.js";

/** A tag as it stands on its owner. */
export interface Attribute {
  readonly tag: string;
  /** The value without the blanks around it. */
  readonly value: string;
  readonly role: Role;
  readonly meaning: Meaning;
  readonly line: TagLine;
  /** From `[` to `]`. */
  readonly place: Place;
  /** The value without the blanks around it. */
  readonly valuePlace: Place;
}

/** An id that a tag names, and what it denotes. */
export interface Reference {
  readonly relation: Relation;
  readonly tag: string;
  /** As written. */
  readonly target: string;
  readonly place: Place;
  /** Whether it stands in a list of ids; what words mention binds nothing. */
  readonly listed: boolean;
  /** `external`: of a jurisdiction that is not compiled. `dangling`: a problem says so. */
  readonly denotes: "rule" | "section" | "jurisdiction" | "external" | "dangling";
}

export interface Rank {
  /** 1 beats 2. */
  readonly rank: number;
  readonly label: string | null;
}

/** `[VALUE:loan period = 30 days during summer]`. */
export interface RuleValue {
  /** The key of the fact. */
  readonly fact: string;
  readonly value: Value;
  /** Its `during`: where false, the rule gives no value. */
  readonly scope: Test;
  readonly attribute: Attribute;
}

/** What an example says of a case, and what must come of it. */
export interface Example {
  /** `ISSO:ADDRESS-001/last-day` */
  readonly id: string;
  readonly rule: RuleId;
  readonly text: string;
  readonly place: Place;
  /** A facts file, as JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** An ISO date. */
  readonly asOf: string;
  readonly expectations: readonly Expectation[];
}

/** One EXPECT line. */
export interface Expectation {
  readonly place: Place;
  /** As written. */
  readonly text: string;
  readonly what:
    | { readonly kind: "outcome"; readonly outcome: string }
    | { readonly kind: "due" | "opens"; readonly date: string }
    | { readonly kind: "missing"; readonly names: readonly string[] }
    /** The value as a facts file writes it; `conflict` where the rules must contradict each other. */
    | { readonly kind: "value"; readonly fact: string; readonly value: unknown }
    | { readonly kind: "conflict"; readonly fact: string };
}

/** A consequence of a violation, in the author's words. */
export interface Consequence {
  readonly text: string;
  readonly attribute: Attribute;
}

/** A rule, an exception block, or the clauses of a section judged as one rule. */
export interface Rule {
  readonly kind: "rule" | "exception" | "section";
  readonly id: RuleId;
  readonly jurisdiction: JurisdictionId;
  /** `null` before the first section. */
  readonly section: SectionId | null;
  /** The prose inside the block, trimmed; a section's title. */
  readonly text: string;
  /** The prose runs inside the block. */
  readonly prose: readonly Place[];
  /** The opening tag. */
  readonly place: Place;
  /** The whole block, closing tag included. */
  readonly extent: Place;
  readonly attributes: readonly Attribute[];
  readonly precedence: Rank | null;
  /** All that must hold for the rule to apply: the jurisdiction's, the section's, its own. */
  readonly conditions: readonly Condition[];
  readonly clauses: readonly Clause[];
  /** Exceptions in words that stand on the rule itself. */
  readonly permissions: readonly Permission[];
  /** The derived facts that the rule gives a value where it stands. */
  readonly values: readonly RuleValue[];
  readonly consequences: readonly Consequence[];
  readonly references: readonly Reference[];
  /** Rules that this block is an exception to; empty for rules. */
  readonly bases: readonly RuleId[];
  /** Exception blocks that carve out of this rule. */
  readonly exceptions: readonly RuleId[];
  /** Rules that override this one. */
  readonly overriddenBy: readonly RuleId[];
  /** What the rule itself asks for, in the order of its tags. */
  readonly inputs: readonly Input[];
}

export interface Section {
  readonly id: SectionId;
  readonly name: string;
  readonly jurisdiction: JurisdictionId;
  readonly title: string | null;
  readonly place: Place;
  readonly extent: Place;
  readonly attributes: readonly Attribute[];
  readonly inputs: readonly Input[];
}

/** A jurisdiction, gathered from all its openings; places are those of the first. */
export interface Jurisdiction {
  readonly id: JurisdictionId;
  readonly title: string | null;
  readonly authority: string | null;
  readonly precedence: Rank | null;
  readonly place: Place;
  readonly attributes: readonly Attribute[];
  readonly inputs: readonly Input[];
}

export interface Source {
  /** Relative to the base folder, always with `/`. */
  readonly name: string;
  readonly document: Document;
}

/** The rules of one source, in the order of the text: after an edit elsewhere, the same list of the same rules. What is worked out of a whole list is remembered by it. */
export type Part = readonly Rule[];

export interface Model {
  /** In order of their names. */
  readonly sources: readonly Source[];
  /** One for each source, in their order. */
  readonly parts: readonly Part[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly sections: readonly Section[];
  /** All parts in one list: rules and exceptions, each section's own rule before them. */
  readonly rules: readonly Rule[];
  readonly ruleById: ReadonlyMap<string, Rule>;
  /** In the order of the sources. */
  readonly facts: readonly Fact[];
  readonly factByKey: ReadonlyMap<string, Fact>;
  readonly examples: readonly Example[];
  /** Ids of jurisdictions that are not compiled, sorted. */
  readonly externals: readonly string[];
  /** Every audience that some rule tests for membership, sorted. */
  readonly audiences: readonly string[];
  /** The attributes whose values conditions or MEANS typed; others are typed by their grammar alone. */
  readonly typed: Pick<WeakSet<Attribute>, "has">;
}

declare const sound: unique symbol;

/** A model without errors: the only kind that is emitted. */
export type SoundModel = Model & { readonly [sound]: true };
