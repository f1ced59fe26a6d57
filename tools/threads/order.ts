/** What threads that emit together are told, and how they share the work. */
import type { CompileOptions, SourceText } from "../../compiler/compile.js";
import type { EmitOptions, Emission, Made } from "../../compiler/emit/index.js";

/** Plain data, but for the count, which all threads see. */
export interface Order {
  readonly sources: readonly SourceText[];
  readonly compileOptions: CompileOptions;
  readonly emitOptions: EmitOptions;
  /** One cell: the number of the first task that nobody has begun. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** A task that was done, by its number. */
export type Done = readonly [task: number, made: Made];

/** Does tasks that nobody has begun, until there are none. */
export function doTasks({ tasks, run }: Emission, next: Order["next"]): Done[] {
  const done: Done[] = [];
  for (let task = Atomics.add(next, 0, 1); task < tasks; task = Atomics.add(next, 0, 1)) done.push([task, run(task)]);
  return done;
}
