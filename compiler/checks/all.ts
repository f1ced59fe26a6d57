/** All checks, in the order in which an author mends things: form first, then names, then what the rules say. */
import type { Check } from "./check.js";
import { linesAreTagsOrProse } from "./lines-are-tags-or-prose.js";
import { namesStayDistinct } from "./names-stay-distinct.js";
import { quantitiesAreTagged } from "./quantities-are-tagged.js";
import { rulesHaveText } from "./rules-have-text.js";
import { tagsAgreeWithProse } from "./tags-agree-with-prose.js";

export const checks: readonly Check[] = [linesAreTagsOrProse, namesStayDistinct, rulesHaveText, tagsAgreeWithProse, quantitiesAreTagged];
