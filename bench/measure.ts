/** Times and memory: jobs that take turns in this process, commands that start cold. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Something that is done over and over. */
export interface Job {
  readonly work: () => Promise<void>;
  /** How many of what is counted one call does; times are for one of them. */
  readonly size: number;
  /** For how many milliseconds it is done beforehand, where the usual time is too short for an engine to optimise all of its functions. */
  readonly warmUp?: number;
}

/** A command as it starts in a shell: arguments of `node`. */
export interface Cold {
  readonly args: readonly string[];
  /** What is put in order before each start, outside of the time. */
  readonly before?: () => void;
}

/** Milliseconds, one for each sample. Samples of different jobs with one index lay next to each other. */
export type Times = readonly number[];

const WARM_UP = 400;
const SAMPLE = 60;
/** A warm job is short, and what else the machine does for a moment outweighs it: so many samples are taken for each round that is asked for. */
export const SAMPLES = 5;

const now = (): number => performance.now();

async function repeatedly({ work }: Job, atLeast: number): Promise<number> {
  const started = now();
  let count = 0;
  do {
    await work();
    count++;
  } while (now() - started < atLeast);
  return count;
}

/** Measures jobs warm and in turns, so that whatever slows the machine down for a while slows all of them. */
export async function inTurns<Name extends string>(jobs: Readonly<Record<Name, Job>>, rounds: number): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(jobs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await repeatedly(jobs[name], jobs[name].warmUp ?? WARM_UP);
  for (let round = 0; round < SAMPLES * rounds; round++) {
    for (const name of names) {
      const started = now();
      const count = await repeatedly(jobs[name], SAMPLE);
      times[name].push((now() - started) / count / jobs[name].size);
    }
  }
  return times;
}

/** What takes longer is stopped: a measurement must end, and no target is near. */
export const PATIENCE = 120_000;

/** Says whether the command ended in time. */
function start(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { status, error, stderr } = spawnSync(process.execPath, [...args], { stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 30, env, encoding: "utf8", timeout: PATIENCE });
  if (error && "code" in error && error.code === "ETIMEDOUT") return false;
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr.slice(-2000)}`);
  return true;
}

/** Starts commands in turns. One that was stopped takes forever, and is not started again. */
export function coldInTurns<Name extends string>(commands: Readonly<Record<Name, Cold>>, rounds: number): Readonly<Record<Name, Times>> {
  const names = Object.keys(commands) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { args, before } = commands[name];
      if (times[name].includes(Infinity)) continue;
      before?.();
      const started = now();
      const ended = start(args, process.env);
      times[name].push(ended ? now() - started : Infinity);
    }
  }
  return times;
}

/** Tells, at its end, the peak of the process it is loaded into. */
const TELL_PEAK = 'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));';

/** The most memory that a command has held at once, in kilobytes: the median of some starts. Not a number where it was stopped. */
export function peakOf({ args, before }: Cold, folder: string, rounds: number): number {
  const file = path.join(folder, "peak");
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    before?.();
    if (!start(["--import", `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`, ...args], { ...process.env, PEAK_FILE: file })) return Number.NaN;
    peaks.push(Number(readFileSync(file, "utf8")));
  }
  return median(peaks);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** How often the second goes into the first, round by round: the median, the least and the most. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function ratio(part: Times, whole: Times): Ratio {
  const all = part.map((time, round) => time / (whole[round] ?? Number.NaN));
  return { median: median(all), least: Math.min(...all), most: Math.max(...all) };
}
