/** The tables of tags, from their definitions. */
import { tags } from "../../compiler/tags/all.js";
import type { Owner, Tag } from "../../compiler/tags/tag.js";
import { code, table } from "./markdown.js";

const kindOf = (tag: Tag): string => tag.read(tag.example, {}).kind;

/** Where an author may put a tag. A rank that is cut off from its rule is read on the section, with a warning; it does not belong there. */
export const owners = (tag: Tag): readonly Owner[] => tag.on.filter((owner) => owner !== "section" || kindOf(tag) !== "precedence");

const BLOCKS: readonly (readonly [written: string, means: string])[] = [
  ["[JURISDICTION:ID]", "opens a jurisdiction, whose rules follow; the first line of prose is its title"],
  ["[END:JURISDICTION:ID]", "ends it"],
  ["[SECTION:NAME]", "begins a section, up to the next one or the end; the first line of prose is its title"],
  ["[RULE:ID] ... [/RULE]", "a rule, whose text stands between"],
  ["[EXCEPTION:ID] ... [/EXCEPTION]", "a rule of its own that carves out of another: the one named by EXCEPTION-TO, or the rule above"],
  ["[FACT:name] ... [/FACT]", "declares something that a case can be asked for, with its description between"],
  ["[EXAMPLE:ID/name] ... [/EXAMPLE]", "a case of a rule and what must come of it, with a remark between"],
];

const isOnlyOn = (...some: readonly Owner[]) => (tag: Tag): boolean => tag.on.every((owner) => some.includes(owner));

const GROUPS: readonly (readonly [title: string, belongs: (tag: Tag) => boolean])[] = [
  ["What a rule demands", ({ role }) => role === "clause"],
  ["Directly below a clause or a condition", ({ role }) => role === "binding"],
  ["Where a rule applies, and what prevails", ({ role }) => role === "applicability"],
  ["What a fact is", (tag) => kindOf(tag) === "value"],
  ["How rules refer to each other", ({ role }) => role === "relation"],
  ["On facts", isOnlyOn("fact")],
  ["On examples", isOnlyOn("example")],
];

const row = (tag: Tag): readonly string[] => [code(`[${tag.name}:${tag.example}]`), tag.summary, owners(tag).join(", ")];
const HEAD = ["tag", "what it does", "stands on"];
const INFORMATION = "For the reader";

/** One table for each group; a tag is in the first that it belongs to, and what is left informs. */
export function tagTables(): string[] {
  const groupOf = (tag: Tag): string => GROUPS.find(([, belongs]) => belongs(tag))?.[0] ?? INFORMATION;
  const titles = [...GROUPS.map(([title]) => title), INFORMATION];
  return [
    "### Blocks",
    table(["block", "what it is"], BLOCKS.map(([written, means]) => [code(written), means])),
    ...titles.flatMap((title) => [`### ${title}`, table(HEAD, tags.filter((tag) => groupOf(tag) === title).map(row))]),
  ];
}
