/** CAUTION: warns of something that no rule forbids */
import { readText, ruleLike, type Tag } from "./tag.js";

export const caution: Tag = {
  name: "CAUTION",
  role: "information",
  on: ruleLike,
  summary: "warns of something that no rule forbids",
  example: "late returns are remembered",
  read: readText,
};
