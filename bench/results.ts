/** Measurements as data, and the one writer that makes Markdown of them. */
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import { median, PATIENCE, SAMPLES, type Ratio, type Times } from "./measure.js";

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Empty where a number only informs. */
  readonly target: string;
  /** `null`: there is no target, or nothing to measure yet. */
  readonly met: boolean | null;
}

/** The rows of one measurement, and what a reader has to know about them. */
export interface Result {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

/** What all measurements take from the command line. */
export interface Options {
  readonly rounds: number;
  readonly seed: number;
  /** The body on which the conflict pass is measured. */
  readonly conflicts: { readonly rules: number; readonly subjects: number; readonly conflicts: number };
}

/** A file in `measurements/`. */
export type Measurement = (options: Options) => Promise<Result>;

/** A row for what the product does not have yet. */
export const notBuilt = (what: string, target: string): Row => ({ what, measured: "not built", target, met: null });

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export const times = ({ median: middle, least, most }: Ratio): string => `${digits(middle)} times (${digits(least)} to ${digits(most)})`;

/** A time in seconds or milliseconds, with the range over the rounds. */
export function time(all: Times): string {
  if (all.includes(Infinity)) return `stopped after ${PATIENCE / 1000} s`;
  const [value, least, most] = [median(all), Math.min(...all), Math.max(...all)];
  return value >= 1000 ? `${digits(value / 1000)} s (${digits(least / 1000)} to ${digits(most / 1000)})` : `${digits(value)} ms (${digits(least)} to ${digits(most)})`;
}

export const count = (value: number): string => value.toLocaleString("en");

const escaped = (text: string): string => text.replaceAll("|", "\\|");
const verdict = (met: boolean | null): string => (met === null ? "-" : met ? "yes" : "no");

/** A cold command against the seconds it may take. */
export const within = (what: string, all: Times, seconds: number): Row => ({ what, measured: time(all), target: `at most ${seconds} s`, met: !all.includes(Infinity) && median(all) <= seconds * 1000 });

/** Rows as a table. */
export const table = (rows: readonly Row[]): string =>
  ["| what | measured | target | met |", "| --- | --- | --- | --- |", ...rows.map(({ what, measured, target, met }) => `| ${escaped(what)} | ${escaped(measured)} | ${escaped(target)} | ${verdict(met)} |`)].join("\n");

/** What was measured on: processor, memory, system, versions. */
export function machine(versions: Readonly<Record<string, string>>): string {
  const [processor] = cpus();
  const load = loadavg()[0] ?? 0;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${processor?.model.trim() ?? "unknown processor"}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.versions.node}; load before the run ${load.toFixed(1)}`,
    named.join(", "),
  ].join(".\n");
}

/** The page that is committed. */
export function page(results: readonly Result[], on: string, { rounds }: Options): string {
  const targets = results.flatMap(({ rows }) => rows).filter(({ met }) => met !== null);
  const parts = results.map(({ title, about, rows }) => `## ${title}\n\n${about}\n\n${table(rows)}\n`);
  return `# Results

Written by \`npm run bench\`; not edited by hand. Medians of ${rounds} rounds (of slow processes at most 5, of small ones ${3 * rounds}, of what runs warm in one process ${SAMPLES * rounds}), with the least and the most; what is compared ran in turns in one run. ${targets.filter(({ met }) => met === true).length} of ${targets.length} measured targets are met.

${on}.

${parts.join("\n")}`;
}
