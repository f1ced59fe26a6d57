/** Writes sources of any size that read like a body of policy: no two rules alike, no errors and no warnings. Equal seeds give equal bytes. */
import type { SourceText } from "../../compiler/compile.js";
import { matterOf, type FactSource, type Matter, type Subject, type Tags } from "./matter.js";
import { randomFrom, type Random } from "./random.js";
import { AUDIENCES, circumstance, CLASSES, errand, FIELDS, heading, OFFICES, sentence, THINGS } from "./words.js";

export interface CorpusSize {
  readonly rules: number;
  /** Among how many files the rules are dealt out. */
  readonly files: number;
  readonly seed: number;
}

/** As many rules in a matter as a subject of it has room for. */
const RULES_PER_MATTER = 50;
const RULES_PER_SECTION = 12;
const MATTERS_PER_OFFICE = 8;

/** How many ids of earlier rules a reference chooses among. */
const REMEMBERED = 2000;

/** What the rules written so far hand on to the next. */
interface Written {
  readonly random: Random;
  readonly parts: string[];
  /** The rules of this matter. */
  readonly ids: string[];
  /** Rules of this and of earlier matters, in whatever file. */
  readonly known: string[];
}

interface Section {
  readonly matter: Matter;
  readonly prefix: string;
  /** Whether every rule of it holds for everyone. */
  readonly isOpen: boolean;
}

const block = (name: string, id: string, text: string, tags: Tags): string => `[${name}:${id}]\n${text}\n[/${name}]\n${tags.map((tag) => `[${tag}]\n`).join("")}`;

const factBlock = ({ name, type, unit, about }: FactSource): string => block("FACT", name, about, [`TYPE:${type}`, ...(unit === undefined ? [] : [`UNIT:${unit}`])]);

/** Matters by number: fields and things in all pairs, then again with a number between. */
function nameOf(index: number): string {
  const field = FIELDS[index % FIELDS.length] ?? FIELDS[0];
  const thing = THINGS[Math.floor(index / FIELDS.length) % THINGS.length] ?? THINGS[0];
  const round = Math.floor(index / (FIELDS.length * THINGS.length));
  return round === 0 ? `${field} ${thing}` : `${field} zone-${round} ${thing}`;
}

const audiences = (random: Random): string => {
  const [first, second] = [random.of(AUDIENCES), random.of(AUDIENCES)];
  return first === second || random.chance(0.5) ? `${first} only` : `${first} and ${second} members`;
};

/** Tags that change no verdict. */
function remarks({ random, ids, known }: Written): Tags {
  const [first, second] = [ids, known].map((some) => some[random.whole(0, Math.max(0, some.length - 1))]);
  return [
    ...(first !== undefined && random.chance(0.25) ? [`SEE-ALSO:${second === undefined || second === first ? first : `${first}, ${second}`}`] : []),
    ...(random.chance(0.15) ? [`CONSEQUENCE:${circumstance(random)}`] : []),
    ...(random.chance(0.1) ? [`NOTE:${sentence(random)}`] : []),
    ...(random.chance(0.05) ? [`CAUTION:${errand(random)}`] : []),
  ];
}

const prose = (random: Random, more: string): string => {
  const sentences = Array.from({ length: random.whole(1, 3) }, () => sentence(random));
  return [...sentences, ...(more === "" ? [] : [`This holds ${more}.`])].join(random.chance(0.3) ? "\n" : " ");
};

function writeRule(written: Written, id: string, said: string, tags: Tags): void {
  written.parts.push(block("RULE", id, prose(written.random, said), [...tags, ...remarks(written)]));
  written.ids.push(id);
}

const isoDay = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

/** An example of a rule whose whole condition is its class and whose deadline runs from the day of issue. */
function writeExample({ random, parts }: Written, { matter: { name } }: Section, id: string, className: string, days: number): void {
  const issued = random.whole(0, 300);
  const late = random.chance(0.4);
  const givens = [`${name} class = ${className}`, `${name} issue date = ${isoDay(issued)}`, `${name} return date = ${isoDay(issued + days + (late ? 1 : -1))}`];
  const expects = [late ? "violated" : "satisfied", `due = ${isoDay(issued + days)}`];
  parts.push(block("EXAMPLE", `${id}/${late ? "a-day-late" : "in-time"}`, sentence(random), [...givens.map((given) => `GIVEN:${given}`), `AS-OF:${isoDay(issued + days + 5)}`, ...expects.map((expect) => `EXPECT:${expect}`)]));
}

/** A rule over facts in one class; now and then with an example, an exception or a rule that it conflicts with. Says how many rules it wrote. */
function writeTyped(written: Written, section: Section, subject: Subject, className: string, room: number): number {
  const { random, parts, ids } = written;
  const { matter, prefix, isOpen } = section;
  const id = `${prefix}-${String(ids.length + 1).padStart(3, "0")}`;
  const conditions = [
    `CONDITION:${matter.name} class is ${className}`,
    ...(random.chance(0.3) ? [`CONDITION:${matter.condition(random)}`] : []),
    ...(random.chance(0.2) ? [`APPLIES_TO:${audiences(random)}`] : []),
    ...(random.chance(0.1) ? [`EFFECTIVE:from ${random.whole(2015, 2025)}-0${random.whole(1, 9)}-01`] : []),
  ];
  const amount = random.whole(3, 60);
  const isPlain = isOpen && conditions.length === 1;
  const kind = room > 1 ? random.whole(1, 20) : 20;
  const other = `${prefix}-${String(ids.length + 2).padStart(3, "0")}`;
  const [noted, narrowing] = [kind === 1, `CONDITION:${matter.name} guests is more than ${random.whole(1, 9)} guests`];
  writeRule(written, id, random.chance(0.6) ? subject.say(amount) : "", [...conditions, ...subject.clause(amount), ...(noted ? [`CONFLICT-NOTE:differs from ${other}`] : [])]);
  if (kind <= 2) {
    writeRule(written, other, "", [...conditions, narrowing, ...subject.clause(amount + random.whole(1, 20)), noted ? `CONFLICT-NOTE:differs from ${id}` : `OVERRIDE:${id}`]);
    return 2;
  }
  if (kind <= 4) {
    const clauses = random.chance(0.5) ? subject.clause(amount + random.whole(5, 25)) : [];
    parts.push(block("EXCEPTION", other, sentence(random), [`EXCEPTION-TO:${id}`, `CONDITION:${matter.name} hardship`, ...clauses]));
    ids.push(other);
    return 2;
  }
  if (isPlain && subject === matter.subjects[0] && random.chance(0.5)) writeExample(written, section, id, className, amount);
  return 1;
}

/** Clauses that ask for inputs of their own, or that a person attests. */
function looseClause(random: Random): readonly [clause: string, said: string] {
  const amount = random.whole(2, 48);
  return random.of<() => readonly [string, string]>([
    () => [`TIMING:within ${amount} days`, `within ${amount} days`],
    () => [`TIMING:${amount} business days advance notice`, `with ${amount} business days advance notice`],
    () => [`TIMING:no later than ${amount} days after arrival`, `until ${amount} days after arrival`],
    () => [`DURATION:max ${amount} months`, `for ${amount} months at most`],
    () => [`LIMITATION:${amount} hours per week during recess`, ""],
    () => [`DEADLINE:ideally ${amount} weeks before the visit`, ""],
    () => [`REQUIREMENT:${errand(random)}`, ""],
    () => [`RESTRICTION:${errand(random)}`, ""],
    () => [`REQUIREMENT:minimum ${amount} points`, ""],
  ])();
}

function writeLoose(written: Written, { prefix }: Section): void {
  const { random, ids } = written;
  const id = `${prefix}-${String(ids.length + 1).padStart(3, "0")}`;
  const [clause, said] = looseClause(random);
  writeRule(written, id, said, [
    ...(random.chance(0.2) ? [`APPLIES_TO:${audiences(random)}`] : []),
    ...(random.chance(0.2) ? [`CONDITION:${circumstance(random)}`] : []),
    ...(random.chance(0.15) ? [] : [clause]),
    ...(random.chance(0.1) ? [`EXCEPTION:${circumstance(random)}`] : []),
  ]);
}

/** Facts, and sections of rules, of one matter under the office that is in charge. */
function writeMatter({ random, parts, known }: Omit<Written, "ids">, index: number, rules: number): void {
  const ids: string[] = [];
  const written: Written = { random, parts, ids, known };
  const matter = matterOf(nameOf(index));
  const officeIndex = Math.floor(index / MATTERS_PER_OFFICE);
  const office = `${OFFICES[officeIndex % OFFICES.length] ?? OFFICES[0]}${officeIndex < OFFICES.length ? "" : `-${Math.floor(officeIndex / OFFICES.length)}`}`;
  const stem = matter.name.toUpperCase().replaceAll(" ", "-");
  parts.push(`[JURISDICTION:${office}]\n[AUTHORITY:${heading(random)}]\n[PRECEDENCE:${1 + (officeIndex % 4)}-House]\n\nRules on the ${matter.name}\n`, ...matter.facts.map(factBlock));
  const cells = matter.subjects.flatMap((subject) => CLASSES.map((className) => [subject, className] as const));
  for (let left = rules, section = 0; left > 0; section++) {
    const isOpen = !random.chance(0.25);
    parts.push(`[SECTION:${stem}-${section + 1}]\n${isOpen ? "" : `[APPLIES_TO:${audiences(random)}]\n`}\n${heading(random)}\n\n${sentence(random)}\n`);
    const here: Section = { matter, prefix: `${office}:${stem}`, isOpen };
    for (let room = Math.min(RULES_PER_SECTION, left); room > 0; ) {
      const [cell] = random.chance(0.65) ? cells.splice(random.whole(0, Math.max(0, cells.length - 1)), 1) : [];
      const count = cell ? writeTyped(written, here, cell[0], cell[1], room) : 1;
      if (!cell) writeLoose(written, here);
      room -= count;
      left -= count;
    }
  }
  parts.push(`[END:JURISDICTION:${office}]\n`);
  known.push(...ids);
  known.splice(0, Math.max(0, known.length - REMEMBERED));
}

const dealt = (total: number, among: number, index: number): number => Math.floor((total * (index + 1)) / among) - Math.floor((total * index) / among);

/** The sources, one for each file. */
export function generateCorpus({ rules, files, seed }: CorpusSize): readonly SourceText[] {
  const random = randomFrom(seed);
  const width = String(files).length;
  const known: string[] = [];
  let matter = 0;
  return Array.from({ length: files }, (_, file): SourceText => {
    const parts: string[] = [];
    const own = dealt(rules, files, file);
    const matters = Math.ceil(own / RULES_PER_MATTER);
    for (let index = 0; index < matters; index++) writeMatter({ random, parts, known }, matter++, dealt(own, matters, index));
    return { name: `policy-${String(file + 1).padStart(width, "0")}.policy`, text: parts.join("\n") };
  });
}
