/** What every grammar of values is told, and the length at which each gives up. */
import type { NameTable } from "./expression-syntax.js";
import type { UnitTable } from "./units.js";

/** What the grammars are told about the world around a value. */
export interface ValueOptions {
  /** The units that a number may have; `knownUnits` where it is left out. */
  readonly units?: UnitTable;
  /** The declared facts; none are known where it is left out. */
  readonly names?: NameTable;
}

/** Values longer than this are prose: no person writes them as a tag, and parsing stays quick whatever stands in a file. */
export const MAXIMUM_LENGTH = 2000;
