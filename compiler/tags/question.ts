/** QUESTION: is what a person is asked for the fact */
import { alwaysMeaning, type Tag } from "./tag.js";

export const question: Tag = {
  name: "QUESTION",
  role: "information",
  on: ["fact"],
  summary: "is what a person is asked for the fact",
  example: "When was the book lent?",
  read: alwaysMeaning({ kind: "question" }),
};
