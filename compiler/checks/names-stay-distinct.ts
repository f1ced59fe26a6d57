/** Holds where no two ids would make one file or one name in generated code. */
import type { Place, Problem } from "../../grammar/index.js";
import { sameName } from "../bind/problems/ids.js";
import { lasting } from "../model/lasting.js";
import type { Model, Part, Section } from "../model/model.js";
import { constantOf, folderOf, moduleOf, namespaceOf } from "../model/names.js";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

function* collisions(what: string, all: Iterable<Named>): Generator<Problem> {
  const seen = new Map<string, Named>();
  for (const named of all) {
    const first = seen.get(named.name);
    if (!first) seen.set(named.name, named);
    else if (first.id !== named.id) {
      yield sameName.at(named.place, { ids: [first.id, named.id], name: named.name, what }, [{ message: "the first one", place: first.place }]);
    }
  }
}

const fileOf = lasting(({ id, jurisdiction }: Section): string => moduleOf(jurisdiction, id));

/** The rules of a part by name. One whose id names another jurisdiction has a problem already, and none of its name's. */
const namedIn = lasting((part: Part): readonly Named[] =>
  part.filter(({ id, jurisdiction }) => id.startsWith(`${jurisdiction}:`)).map(({ id, jurisdiction, place }) => ({ id, name: `${namespaceOf(jurisdiction)}.${constantOf(id)}`, place })),
);

export function* namesStayDistinct({ jurisdictions, sections, parts }: Model): Generator<Problem> {
  const clashing = [...collisions("folder", jurisdictions.map(({ id, place }) => ({ id, name: folderOf(id), place })))];
  yield* clashing;
  // One mistake, one problem: jurisdictions that share a folder share the names in it.
  if (clashing.length > 0) return;
  yield* collisions("name", jurisdictions.map(({ id, place }) => ({ id, name: namespaceOf(id), place })));
  yield* collisions("file", sections.map((section) => ({ id: section.id, name: fileOf(section), place: section.place })));
  yield* collisions("name", parts.flatMap((part) => namedIn(part)));
}
