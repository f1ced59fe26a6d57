/** Runs the shipped command as users do: a process of its own, in a folder, with its answer, its remarks and its exit status. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { CliCommand } from "../../../tools/cli/command.js";
import { run } from "../../../tools/cli/run.js";

/** The shipped command; tests that run it call `ensureBuilt` before. */
export const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** How a run ended. */
export interface Ended {
  /** `null` where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. */
export interface Given {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < availableParallelism()) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function done(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** Runs a program; no more of them at once than there are processors. */
export async function runProgram(program: string, args: readonly string[], cwd: string, { input = "", env = {} }: Given = {}): Promise<Ended> {
  await turn();
  try {
    return await new Promise<Ended>((resolve, reject) => {
      const child = spawn(program, args, { cwd, env: { ...process.env, NO_COLOR: undefined, ...env } });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
      // A command that refuses its arguments ends without reading what it is given.
      child.stdin.on("error", () => undefined).end(input);
      child.on("error", reject);
      child.on("close", (status, signal) =>
        resolve({ status, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
      );
    });
  } finally {
    done();
  }
}

/** Runs `policyc` with arguments in a folder. */
export const policyc = (cwd: string, ...args: readonly string[]): Promise<Ended> => runProgram(process.execPath, [CLI, ...args], cwd);

/** Runs `policyc` with something on standard input, or with an environment. */
export const policycGiven = (given: Given, cwd: string, ...args: readonly string[]): Promise<Ended> =>
  runProgram(process.execPath, [CLI, ...args], cwd, given);

/** Runs a command line in this process; `known` are the commands there are. */
export async function runHere(cwd: string, args: readonly string[], known?: readonly CliCommand[]): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const before = { cwd: process.cwd(), stdout: process.stdout.write, stderr: process.stderr.write };
  for (const stream of ["stdout", "stderr"] as const) {
    process[stream].write = ((text: string) => ((written[stream] += text), true)) as typeof process.stdout.write;
  }
  process.chdir(cwd);
  try {
    return { status: await run(args, known), signal: null, ...written };
  } finally {
    process.chdir(before.cwd);
    for (const stream of ["stdout", "stderr"] as const) process[stream].write = before[stream];
  }
}

/** The same as `policyc`, in this process and one at a time: ten times quicker, for what does not depend on the bundle. */
export const policycHere = (cwd: string, ...args: readonly string[]): Promise<Ended> => runHere(cwd, args);

/** The JSON that a run answered with, as the type that the test expects. */
export function answer<T>({ stdout, stderr }: Ended): T {
  try {
    return JSON.parse(stdout) as T;
  } catch {
    throw new Error(`stdout is no JSON: ${stdout.slice(0, 200)}\nstderr: ${stderr.slice(0, 500)}`);
  }
}
