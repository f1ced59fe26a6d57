/** Registers a rule or an exception block. */
import { nameIn, RULE_ID } from "../../grammar/identifiers.js";
import { ruleId, type RuleId } from "../model/ids.js";
import type { AttachedBlock, Opening } from "./attach.js";
import { inputList } from "./inputs.js";
import { malformedId, otherJurisdiction } from "./problems/ids.js";
import { claim, placeOf, readTags, type Registry, type RuleDraft, type ScopeDraft, type SectionDraft } from "./registry.js";

/** Where a block stands. */
export interface Standing {
  readonly scope: ScopeDraft | null;
  readonly section: SectionDraft | null;
  readonly ruleAbove: RuleId | null;
}

/** The rule; `null` for other blocks, a malformed id, an id that is taken, and outside of jurisdictions. */
export function declareRule({ block, tags }: AttachedBlock, { scope, section, ruleAbove }: Standing, opening: Opening, registry: Registry): RuleDraft | null {
  if (block.name !== "RULE" && block.name !== "EXCEPTION") return null;
  const kind = block.name === "RULE" ? "rule" : "exception";
  const { file } = opening;
  const place = placeOf(block.open, opening);
  const attributes = readTags(registry, tags, kind, opening);
  const found = nameIn(block.open.value);
  const [, jurisdiction, local = ""] = RULE_ID.exec(found) ?? [];
  if (jurisdiction === undefined) {
    const home = scope?.jurisdiction.id ?? "NAME";
    const shape = `\`[${block.name}:${home}:NAME-001]\`, with a name of capitals, digits and hyphens after the second colon`;
    registry.problems.push(malformedId.at(place, { what: kind, found, shape }));
    return null;
  }
  if (!claim(registry, found, kind, place) || !scope) return null;
  const home = scope.jurisdiction.id;
  if (jurisdiction !== home) {
    registry.problems.push(otherJurisdiction.at(place, { id: found, jurisdiction: home, meant: `${home}:${local}` }));
  }
  const prose = block.body.filter((part) => part.kind === "prose").map(({ start, end }) => ({ file, start, end }));
  const text = prose.map(({ start, end }) => opening.text.slice(start, end)).join("").trim();
  const extent = { file, start: block.start, end: block.end };
  const id = ruleId(found);
  return { kind, id, scope, section: section?.implicit ? null : section, text, prose, place, extent, list: inputList(id), attributes, ruleAbove };
}
