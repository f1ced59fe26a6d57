/** Random programs and random cases of them. One number replays each: arbitraries of fast-check only choose the number. */
import fc from "fast-check";
import type { Model } from "../../compiler/model/model.js";
import { randomFrom } from "./random.js";
import { holidays } from "./vocabulary.js";
import { drawer, landmarksOf, writeCase, type Case } from "./write-facts.js";
import { writeProgram, type Source } from "./write-program.js";

/** How a case is judged. */
export interface Judging {
  /** An ISO date. */
  readonly asOf: string;
  readonly assumeNoExceptions: boolean;
  readonly holidays: readonly string[];
}

/** Facts, and how they are judged. */
export interface JudgedCase extends Judging {
  readonly facts: Case;
}

/** The numbers from which programs and cases are made. */
export const seeds: fc.Arbitrary<number> = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: 0x7fffffff })));

/** The program that a number stands for. */
export const programOf = (seed: number): Source => writeProgram(randomFrom(seed));

/** Random programs. */
export const programs: fc.Arbitrary<Source> = seeds.map(programOf);

/** The cases of a model that a number stands for: two in which all is given, some in which only part of it is, and one in which nothing is. */
export function casesOf(model: Model, seed: number): JudgedCase[] {
  const random = randomFrom(seed + 1);
  const draw = drawer(landmarksOf(model), random);
  const whole = (): Case => writeCase(model, draw, random);
  const judging: Judging = { asOf: draw.day(), assumeNoExceptions: random.chance(0.15), holidays: random.chance(0.5) ? holidays : [] };
  const parts = [0.85, 0.5].map((share) => random.few(whole(), share));
  return [whole(), whole(), ...parts, []].map((facts) => ({ ...judging, facts }));
}

/** Random cases of a model. */
export const cases = (model: Model): fc.Arbitrary<JudgedCase> => seeds.chain((seed) => fc.constantFrom(...casesOf(model, seed)));
