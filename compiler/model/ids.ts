/** Ids are distinct types after binding: a string becomes one only where it was declared. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `ISSO` */
export type JurisdictionId = Branded<"jurisdiction">;
/** `ISSO:SECTION:LOA` */
export type SectionId = Branded<"section">;
/** `ISSO:ADDRESS-001`; the rule that a section's own clauses make carries the section's id. */
export type RuleId = Branded<"rule"> | SectionId;
/** Whoever asks for an input: a rule, a section or a jurisdiction. */
export type OwnerId = RuleId | SectionId | JurisdictionId;

export const jurisdictionId = (name: string): JurisdictionId => name as JurisdictionId;
export const sectionId = (jurisdiction: JurisdictionId, name: string): SectionId => `${jurisdiction}:SECTION:${name}` as SectionId;
export const ruleId = (text: string): RuleId => text as RuleId;
