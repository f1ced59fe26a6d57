/** The words that generated sources are made of. None is a number, a unit or a reserved word of conditions. */
import type { Random } from "./random.js";

type Words = readonly [string, ...string[]];
const words = (text: string): Words => text.split(" ") as unknown as Words;

/** What matters are named after: one of each. */
export const FIELDS = words(
  "parking housing library laboratory travel storage printing catering exchange sports music workshop archive garden bicycle studio theatre clinic childcare laundry mail visitor lecture museum field boat kitchen locker radio camera drone greenhouse observatory shuttle");
export const THINGS = words(
  "permit card licence loan booking grant refund deposit pass contract badge voucher allowance membership reservation request certificate account subscription stipend waiver key placement inspection claim appeal");

/** Values of a matter's class; no audience is called like one. */
export const CLASSES = words("standard reduced extended temporary seasonal remote shared urgent");
export const AUDIENCES = words("Undergraduate Graduate Faculty Staff Alumni Contractor Postdoc Trustee");
export const OFFICES = words("REGISTRAR HOUSING-OFFICE LIBRARY-BOARD TREASURY FACILITIES SAFETY DEAN OMBUDS SENATE ARCHIVES RECREATION HEALTH");

const PEOPLE = words("applicant holder sponsor supervisor coordinator member registrar assistant librarian instructor host guardian treasurer auditor neighbour");
const ACTS = words("returns renews reports hands-in collects registers shows confirms forwards copies files withdraws keeps signs updates explains describes");
const OBJECTS = words("form letter card receipt statement plan record copy notice photograph key list schedule invoice report declaration");
const QUALITIES = words("signed original current complete stamped translated printed second written dated sealed legible amended attached");
const PLACES = words("office desk portal reading-room front-hall annex campus-centre counter mailroom department");
const MANNERS = words("promptly normally in-person online together carefully again separately directly");
const JOINTS = words("because although so once where unless until whenever");

const clause = (random: Random): string =>
  `the ${random.of(PEOPLE)} ${random.of(MANNERS)} ${random.of(ACTS)} the ${random.of(QUALITIES)} ${random.of(OBJECTS)} at the ${random.of(PLACES)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence without numbers. */
export const sentence = (random: Random): string =>
  capital(random.chance(0.5) ? `${clause(random)}.` : `${clause(random)} ${random.of(JOINTS)} ${clause(random)}.`);

/** What somebody has to bring or do, in words that no grammar types. */
export const errand = (random: Random): string => `a ${random.of(QUALITIES)} ${random.of(OBJECTS)} from the ${random.of(PEOPLE)} at the ${random.of(PLACES)}`;

/** A circumstance in words. */
export const circumstance = (random: Random): string => `the ${random.of(PEOPLE)} ${random.of(ACTS)} the ${random.of(QUALITIES)} ${random.of(OBJECTS)}`;

/** A heading. */
export const heading = (random: Random): string => capital(`${random.of(QUALITIES)} ${random.of(OBJECTS)} at the ${random.of(PLACES)}`);
