/** The document grammar. Every line token may stand anywhere, so parsing cannot fail; what is misplaced becomes a problem. */
import type { IOrAlt, IToken } from "chevrotain";
import { nameIn } from "../identifiers.js";
import { LeanParser, type Stop } from "../lean-parser.js";
import type { Place, Problem } from "../problem.js";
import { mismatchedClosingTag, mismatchedEnd, missingEnd, nestedTooDeep, strayClosingTag, unclosedBlock } from "./problems.js";
import type { Block, BlockName, Document, Item, Jurisdiction, Prose, Section, Stray, TagLine } from "./syntax.js";
import * as token from "./tokens.js";

/** What came of one source; `stop` is `null` where the grammar took all of it. */
export interface Parsed {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly stop: Stop | null;
}

/** Made once. */
export class DocumentParser extends LeanParser {
  private file = "";
  private text = "";
  private problems: Problem[] = [];

  constructor() {
    super(token.lineTokens, {});
    this.performSelfAnalysis();
  }

  parse(file: string, text: string, tokens: readonly IToken[]): Parsed {
    this.file = file;
    this.text = text;
    this.problems = [];
    const { value: document, stop } = this.runOver(tokens, () => this.document());
    const { problems } = this;
    this.text = "";
    this.input = [];
    return { document, problems, stop };
  }

  private readonly document = this.RULE("document", (): Document => {
    const items: (Jurisdiction | Section | Item)[] = [];
    this.MANY(() => {
      items.push(this.OR(this.parts));
    });
    return { kind: "document", file: this.file, text: this.text, start: 0, end: this.text.length, items };
  });

  private readonly parts: IOrAlt<Jurisdiction | Section | Item>[] = [
    { ALT: () => this.SUBRULE(this.jurisdiction) },
    { ALT: () => this.SUBRULE(this.section) },
    { ALT: () => this.stray(this.CONSUME(token.JurisdictionEnd)) },
    { ALT: () => this.SUBRULE(this.item) },
  ];

  private readonly jurisdiction = this.RULE("jurisdiction", (): Jurisdiction => {
    const items: Item[] = [];
    const sections: Section[] = [];
    let close: TagLine | null = null;
    const open = this.tag(this.CONSUME(token.JurisdictionOpen));
    this.MANY1(() => {
      items.push(this.SUBRULE1(this.item));
    });
    this.MANY2(() => {
      sections.push(this.SUBRULE2(this.section));
    });
    this.OPTION(() => {
      close = this.tag(this.CONSUME(token.JurisdictionEnd));
    });
    return this.ACTION(() => this.finishJurisdiction({ open, items, sections, close }));
  });

  private readonly section = this.RULE("section", (): Section => {
    const items: Item[] = [];
    const open = this.tag(this.CONSUME(token.SectionOpen));
    this.MANY(() => {
      items.push(this.SUBRULE(this.item));
    });
    return this.ACTION(() => ({ kind: "section", start: open.start, end: (items.at(-1) ?? open).end, open, items: items.slice() }));
  });

  private readonly item = this.RULE("item", () => this.OR(this.items));

  private readonly items: IOrAlt<Item>[] = [
    { ALT: () => this.SUBRULE(this.prose) },
    { ALT: () => this.SUBRULE(this.block) },
    { ALT: () => this.tag(this.CONSUME(token.Attribute)) },
    { ALT: () => this.stray(this.CONSUME(token.BlockClose)) },
    { ALT: () => this.stray(this.CONSUME(token.OtherEnd)) },
  ];

  private readonly block = this.RULE("block", (): Block => {
    const body: (TagLine | Prose)[] = [];
    let close: TagLine | null = null;
    const open = this.tag(this.OR1(this.openings));
    this.MANY(() => {
      body.push(this.OR2(this.inBlock));
    });
    this.OPTION(() => {
      close = this.tag(this.CONSUME(token.BlockClose));
    });
    return this.ACTION(() => this.finishBlock({ open, body, close }));
  });

  private readonly openings: IOrAlt<IToken>[] = [
    { ALT: () => this.CONSUME(token.RuleOpen) },
    { ALT: () => this.CONSUME(token.ExceptionOpen) },
    { ALT: () => this.CONSUME(token.FactOpen) },
    { ALT: () => this.CONSUME(token.ExampleOpen) },
  ];

  private readonly inBlock: IOrAlt<TagLine | Prose>[] = [
    { ALT: () => this.SUBRULE(this.prose) },
    { ALT: () => this.tag(this.CONSUME(token.Attribute)) },
  ];

  private readonly prose = this.RULE("prose", (): Prose => {
    const start = this.ACTION(() => this.LA(1).startOffset) ?? 0;
    let end = 0;
    let blank = true;
    this.AT_LEAST_ONE(() => {
      const line = this.OR(this.lines);
      this.ACTION(() => {
        end = token.endOfToken(line);
        if (line.tokenType !== token.BlankLine) blank = false;
      });
    });
    return { kind: "prose", start, end, blank };
  });

  private readonly lines: IOrAlt<IToken>[] = [{ ALT: () => this.CONSUME(token.ProseLine) }, { ALT: () => this.CONSUME(token.BlankLine) }];

  // A list that grew has room for more items than it ever holds: what stays is a copy of its size.
  private finishJurisdiction(parts: Pick<Jurisdiction, "open" | "items" | "sections" | "close">): Jurisdiction {
    const { open, close, items, sections } = parts;
    const name = nameIn(open.value);
    if (!close) this.problems.push(missingEnd.at(this.at(open), { name }));
    else if (nameIn(nameIn(close.value).slice("JURISDICTION:".length)) !== name) {
      this.problems.push(mismatchedEnd.at(this.at(close), { name }, [{ message: "the jurisdiction that is open", place: this.at(open) }]));
    }
    return {
      kind: "jurisdiction", start: open.start, end: (close ?? sections.at(-1) ?? items.at(-1) ?? open).end,
      open, items: items.slice(), sections: sections.slice(), close,
    };
  }

  private finishBlock(parts: Pick<Block, "open" | "body" | "close">): Block {
    const { open, body, close } = parts;
    const name = open.name as BlockName;
    if (!close) this.problems.push(unclosedBlock.at(this.at(open), { name }));
    else if (close.name !== `/${name}`) {
      this.problems.push(mismatchedClosingTag.at(this.at(close), { found: close.name, expected: `/${name}` }, [
        { message: "the block that is open", place: this.at(open) },
      ]));
    }
    return { kind: "block", name, start: open.start, end: (close ?? body.at(-1) ?? open).end, open, body: body.slice(), close };
  }

  private stray(image: IToken): Stray {
    return this.ACTION(() => {
      const tag = this.tag(image);
      this.problems.push(strayClosingTag.at(this.at(tag), { name: tag.name, value: tag.value }));
      return { kind: "stray", start: tag.start, end: tag.end, tag };
    });
  }

  private tag(image: IToken): TagLine {
    return this.ACTION(() => {
      const tag = token.tagOf(image);
      if (tag.broken) this.problems.push(nestedTooDeep.at(this.at(tag), { name: tag.name, limit: token.MAXIMUM_NESTING }));
      return tag;
    });
  }

  private at(tag: TagLine): Place {
    return { file: this.file, start: tag.open, end: tag.close };
  }
}
