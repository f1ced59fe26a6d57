/** What declaring has found so far: every id, and the drafts of what carries it. */
import type { Place, Problem, TagLine } from "../../grammar/index.js";
import type { JurisdictionId, RuleId, SectionId } from "../model/ids.js";
import type { Attribute, Rank } from "../model/model.js";
import type { Owner } from "../tags/tag.js";
import type { AttachedTag, Opening } from "./attach.js";
import { readAttribute, type TagOptions } from "./attributes.js";
import type { InputList } from "./inputs.js";
import { duplicateId } from "./problems/ids.js";

export interface JurisdictionDraft {
  readonly id: JurisdictionId;
  readonly place: Place;
  readonly list: InputList;
  readonly attributes: Attribute[];
  title: string | null;
  precedence: Rank | null;
}

/** What one opening adds to its jurisdiction. */
export interface OpeningDraft {
  readonly id: JurisdictionId;
  readonly place: Place;
  readonly title: string | null;
  readonly attributes: readonly Attribute[];
  readonly rank: Rank | null;
}

/** One opening of a jurisdiction: its conditions hold for what stands in it. */
export interface ScopeDraft {
  readonly jurisdiction: JurisdictionDraft;
  readonly attributes: readonly Attribute[];
}

export interface SectionDraft {
  readonly id: SectionId;
  readonly name: string;
  readonly scope: ScopeDraft;
  readonly title: string | null;
  readonly place: Place;
  readonly extent: Place;
  readonly list: InputList;
  /** Tags directly below the section's tag or title: its conditions hold for all its rules. */
  readonly own: readonly Attribute[];
  /** Tags that prose cut off: their conditions hold for the section's own clauses alone. */
  readonly cutOff: Attribute[];
  /** A preamble, which is a section only because tags made it one. */
  readonly implicit: boolean;
}

export interface RuleDraft {
  readonly kind: "rule" | "exception";
  readonly id: RuleId;
  readonly scope: ScopeDraft;
  /** `null` in a preamble. */
  readonly section: SectionDraft | null;
  readonly text: string;
  readonly prose: readonly Place[];
  readonly place: Place;
  readonly extent: Place;
  readonly list: InputList;
  readonly attributes: readonly Attribute[];
  /** The nearest rule before it in its section that is no exception. */
  readonly ruleAbove: RuleId | null;
}

export interface Registry {
  readonly options: TagOptions;
  readonly problems: Problem[];
  /** Every id that was declared, soundly or not, and the place that declared it first. */
  readonly declared: Map<string, Place>;
  readonly jurisdictions: Map<string, JurisdictionDraft>;
  /** In the order of the text. */
  readonly openings: OpeningDraft[];
  readonly sections: Map<string, SectionDraft>;
  readonly rules: RuleDraft[];
}

export const placeOf = (line: TagLine, { file }: { readonly file: string }): Place => ({ file, start: line.open, end: line.close });

/** Registers an id; `false`, and a problem, where another place has it already. */
export function claim({ declared, problems }: Registry, id: string, what: string, place: Place): boolean {
  const first = declared.get(id);
  if (first) problems.push(duplicateId.at(place, { id, what }, [{ message: "the first one", place: first }]));
  else declared.set(id, place);
  return !first;
}

export const readTags = ({ options, problems }: Registry, tags: readonly AttachedTag[], owner: Owner, { file }: Opening): Attribute[] =>
  tags.map(({ line }) => readAttribute(line, file, owner, options, problems));
