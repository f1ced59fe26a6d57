/** Derives, from ids, the names that generated code and files carry. The only place that does. */
import type { JurisdictionId, RuleId, SectionId } from "./ids.js";

/** Names that Windows keeps for devices, and those that the output folder needs for itself. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|index|conditions|derived|rules|facts|calendar|graph|manifest|schema|runtime|preamble)$/;

/** Words that no variable may be called, and names that would hide what modules rely on. */
const reserved: ReadonlySet<string> = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in " +
    "instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield " +
    "arguments eval undefined rules facts graph derived declared"
  ).split(" "),
);

const asFile = (name: string): string => (taken.test(name) ? `${name}_` : name);

/** Constants of the runtime that modules import under their own names. */
const imported = /^(?:YES|NO|MAYBE|NONE|NONE_NUMBER|UNKNOWN|ASIDE|OPEN|NOT_APPLICABLE|SATISFIED|UNDECIDED)$/;

/** A jurisdiction's folder: its name in lower case. */
export const folderOf = (id: JurisdictionId): string => asFile(id.toLowerCase());

/** A section's module, without extension; `null` is what stands before the first section. */
export function moduleOf(jurisdiction: JurisdictionId, section: SectionId | null): string {
  const name = section?.slice(`${jurisdiction}:SECTION:`.length);
  return `${folderOf(jurisdiction)}/${name === undefined || name === "PREAMBLE" ? "preamble" : asFile(name.toLowerCase())}`;
}

/** The name under which a jurisdiction's modules are exported together. */
export function namespaceOf(id: JurisdictionId): string {
  const name = id.toLowerCase().replaceAll("-", "_");
  return reserved.has(name) ? `${name}_` : name;
}

/** The constant that a rule is: its local name, or `SECTION_` and the name of the section whose own clauses it judges. */
export function constantOf(id: RuleId): string {
  const local = id.slice(id.indexOf(":") + 1).replaceAll(/[:-]/g, "_");
  if (imported.test(local)) return `${local}_`;
  return /^\d/.test(local) ? `_${local}` : local;
}
