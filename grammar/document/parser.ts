/** The document grammar. Every line token may stand anywhere, so parsing cannot fail; what is misplaced becomes a problem. */
import { EmbeddedActionsParser, type IToken } from "chevrotain";
import { nameIn } from "../identifiers.js";
import type { Place, Problem } from "../problem.js";
import { mismatchedClosingTag, mismatchedEnd, missingEnd, nestedTooDeep, strayClosingTag, unclosedBlock } from "./problems.js";
import type { Block, BlockName, Document, Item, Jurisdiction, Prose, Section, Stray, TagLine } from "./syntax.js";
import * as token from "./tokens.js";

/** Made once; `begin` is called before each parse. */
export class DocumentParser extends EmbeddedActionsParser {
  private file = "";
  private text = "";
  problems: Problem[] = [];

  constructor() {
    super([...token.lineTokens], { skipValidations: true, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  begin(file: string, text: string, tokens: IToken[]): void {
    this.file = file;
    this.text = text;
    this.problems = [];
    this.input = tokens;
  }

  readonly document = this.RULE("document", (): Document => {
    const items: (Jurisdiction | Section | Item)[] = [];
    this.MANY(() => {
      items.push(
        this.OR<Jurisdiction | Section | Item>([
          { ALT: () => this.SUBRULE(this.jurisdiction) },
          { ALT: () => this.SUBRULE(this.section) },
          { ALT: () => this.stray(this.CONSUME(token.JurisdictionEnd)) },
          { ALT: () => this.SUBRULE(this.item) },
        ]),
      );
    });
    return { kind: "document", file: this.file, text: this.text, start: 0, end: this.text.length, items };
  });

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
    return this.ACTION(() => ({ kind: "section", start: open.start, end: (items.at(-1) ?? open).end, open, items }));
  });

  private readonly item = this.RULE("item", (): Item =>
    this.OR<Item>([
      { ALT: () => this.SUBRULE(this.prose) },
      { ALT: () => this.SUBRULE(this.block) },
      { ALT: () => this.tag(this.CONSUME(token.Attribute)) },
      { ALT: () => this.stray(this.CONSUME(token.BlockClose)) },
      { ALT: () => this.stray(this.CONSUME(token.OtherEnd)) },
    ]),
  );

  private readonly block = this.RULE("block", (): Block => {
    const body: (TagLine | Prose)[] = [];
    let close: TagLine | null = null;
    const open = this.tag(
      this.OR1([
        { ALT: () => this.CONSUME(token.RuleOpen) },
        { ALT: () => this.CONSUME(token.ExceptionOpen) },
        { ALT: () => this.CONSUME(token.FactOpen) },
        { ALT: () => this.CONSUME(token.ExampleOpen) },
      ]),
    );
    this.MANY(() => {
      body.push(
        this.OR2<TagLine | Prose>([
          { ALT: () => this.SUBRULE(this.prose) },
          { ALT: () => this.tag(this.CONSUME(token.Attribute)) },
        ]),
      );
    });
    this.OPTION(() => {
      close = this.tag(this.CONSUME(token.BlockClose));
    });
    return this.ACTION(() => this.finishBlock({ open, body, close }));
  });

  private readonly prose = this.RULE("prose", (): Prose => {
    let start = -1;
    let end = -1;
    let blank = true;
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => this.line(this.CONSUME(token.ProseLine), (span) => { blank = false; end = span.end; if (start < 0) start = span.start; }) },
        { ALT: () => this.line(this.CONSUME(token.BlankLine), (span) => { end = span.end; if (start < 0) start = span.start; }) },
      ]);
    });
    return { kind: "prose", start, end, blank };
  });

  private line(image: IToken, take: (span: { start: number; end: number }) => void): void {
    this.ACTION(() => take(token.tokenSpan(image)));
  }

  private finishJurisdiction(parts: Pick<Jurisdiction, "open" | "items" | "sections" | "close">): Jurisdiction {
    const { open, close, items, sections } = parts;
    const name = nameIn(open.value);
    if (!close) this.problems.push(missingEnd.at(this.at(open), { name }));
    else if (nameIn(nameIn(close.value).slice("JURISDICTION:".length)) !== name) {
      this.problems.push(mismatchedEnd.at(this.at(close), { name }, [{ message: "the jurisdiction that is open", place: this.at(open) }]));
    }
    return { kind: "jurisdiction", start: open.start, end: (close ?? sections.at(-1) ?? items.at(-1) ?? open).end, ...parts };
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
    return { kind: "block", name, start: open.start, end: (close ?? body.at(-1) ?? open).end, ...parts };
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
      const { name, value, open, close, valueStart, tooDeep, suspect } = token.tagParts(image);
      const tag: TagLine = { kind: "tag", name, value, ...token.tokenSpan(image), open, close, valueStart, broken: tooDeep, suspect };
      if (tooDeep) this.problems.push(nestedTooDeep.at(this.at(tag), { name, limit: token.MAXIMUM_NESTING }));
      return tag;
    });
  }

  private at(tag: TagLine): Place {
    return { file: this.file, start: tag.open, end: tag.close };
  }
}
