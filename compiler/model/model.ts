/** The Model: what the sources mean. Names are resolved, ids are typed, values are parsed; nothing downstream parses text again. */
import type { Document, Place, TagLine } from "../../grammar/index.js";
import type { Clause, Condition, Input, Permission } from "./expression.js";
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

export interface Model {
  /** In order of their names. */
  readonly sources: readonly Source[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly sections: readonly Section[];
  /** Rules and exceptions in the order of the text, each section's own rule before them. */
  readonly rules: readonly Rule[];
  readonly ruleById: ReadonlyMap<string, Rule>;
  /** Ids of jurisdictions that are not compiled, sorted. */
  readonly externals: readonly string[];
  /** Every audience that some tag names, sorted. */
  readonly audiences: readonly string[];
}

declare const sound: unique symbol;

/** A model without errors: the only kind that is emitted. */
export type SoundModel = Model & { readonly [sound]: true };
