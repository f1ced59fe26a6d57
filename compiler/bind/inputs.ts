/** Gives out the names of inputs, unique within their owner. */
import type { Input } from "../model/expression.js";
import type { OwnerId } from "../model/ids.js";

/** Names that section 7 gives a meaning of their own; no other input may take them. */
const reserved = /^(event|action|amount|complied|holds|amountIn\p{L}.*)$/u;

const MOST_WORDS = 8;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** camelCase of the first eight words of a text: words are split at anything but letters and digits. */
export function keyOf(text: string): string {
  WORD.lastIndex = 0;
  let key = "";
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = WORD.exec(text)?.[0].toLowerCase();
    if (word === undefined) break;
    key += count === 0 ? word : upperFirst(word);
  }
  return key;
}

/** The word with its first character, whatever its width, in upper case. */
export function upperFirst(word: string): string {
  const first = word === "" ? "" : String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
}

/** The inputs that one owner asks for, in the order in which they were asked for. */
export interface InputList {
  readonly owner: OwnerId;
  readonly inputs: Input[];
  // Many owners ask for nothing: these are `null` until there is something in them.
  byName: Map<string, Input> | null;
  /** For each key that was asked for, the number that its next name tries first. */
  counts: Map<string, number> | null;
  /** What undeclared names stand for, by key and type. */
  anchors: Map<string, Input> | null;
}

export const inputList = (owner: OwnerId): InputList => ({ owner, inputs: [], byName: null, counts: null, anchors: null });

function addInput(list: InputList, name: string, asked: Asked): Input {
  const input: Input = { owner: list.owner, name, ...asked };
  list.inputs.push(input);
  (list.byName ??= new Map()).set(name, input);
  return input;
}

/** What an input is, but for its owner and name. */
type Asked = Pick<Input, "type" | "question" | "unit">;

/** One of the inputs with a meaning of their own; asked for once however often it is needed. */
export function fixedInput(list: InputList, name: string, asked: Asked): Input {
  return list.byName?.get(name) ?? addInput(list, name, asked);
}

/** A new input named after the words that need it; a taken name gets 2, 3, ... */
export function namedInput(list: InputList, words: string, asked: Asked): Input {
  const key = keyOf(words) || "statement";
  let count = list.counts?.get(key) ?? 1;
  const nameOf = (): string => (count === 1 ? key : `${key}${count}`);
  while (list.byName?.has(nameOf()) || reserved.test(nameOf())) count++;
  (list.counts ??= new Map()).set(key, count + 1);
  return addInput(list, nameOf(), asked);
}
