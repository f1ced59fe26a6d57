/** Registers one opening of a jurisdiction. */
import { JURISDICTION_NAME, nameIn } from "../../grammar/identifiers.js";
import { jurisdictionId } from "../model/ids.js";
import type { Rank } from "../model/model.js";
import type { Opening } from "./attach.js";
import { inputList } from "./inputs.js";
import { rankOf } from "./rank.js";
import { malformedId } from "./problems/ids.js";
import { otherPrecedence } from "./problems/tags.js";
import { placeOf, readTags, type JurisdictionDraft, type Registry, type ScopeDraft } from "./registry.js";

const written = ({ rank, label }: Rank): string => (label === null ? `${rank}` : `${rank}-${label}`);
const shape = "`[JURISDICTION:NAME]`, with a name that begins with a letter and holds letters, digits, hyphens and underscores";

/** The scope that an opening makes; `null` outside of jurisdictions, and where the name is malformed. */
export function declareJurisdiction(opening: Opening, registry: Registry): ScopeDraft | null {
  if (!opening.node) return null;
  const { problems, declared, jurisdictions } = registry;
  const { open } = opening.node;
  const name = nameIn(open.value);
  const place = placeOf(open, opening);
  const attributes = readTags(registry, opening.tags, "jurisdiction", opening);
  if (!JURISDICTION_NAME.test(name)) {
    problems.push(malformedId.at(place, { what: "jurisdiction", found: name, shape }));
    return null;
  }
  const id = jurisdictionId(name);
  if (!declared.has(id)) declared.set(id, place);
  const fresh: JurisdictionDraft = { id, place, list: inputList(id), attributes: [], title: null, precedence: null };
  const jurisdiction = jurisdictions.get(id) ?? fresh;
  jurisdictions.set(id, jurisdiction);
  const found = rankOf(attributes, id, problems);
  const known = jurisdiction.precedence;
  if (found && known && written(known) !== written(found.rank)) {
    problems.push(otherPrecedence.at(found.attribute.place, { owner: id, other: written(known) }));
  }
  for (const attribute of attributes) jurisdiction.attributes.push(attribute);
  registry.openings.push({ id, place, title: opening.title, attributes, rank: found?.rank ?? null });
  jurisdiction.title ??= opening.title;
  jurisdiction.precedence ??= found?.rank ?? null;
  return { jurisdiction, attributes };
}
