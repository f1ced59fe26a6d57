/** `policyc graph`: what the sources hold and how it hangs together, found conflicts included, in words, as data or as a picture. */
import type { Graph } from "../../../compiler/conflicts/graph.js";
import type { Model } from "../../../compiler/model/model.js";
import type { Picture, RuleCard } from "../../graph/picture.js";
import { failure, type Failure } from "../../workspace/failure.js";
import { answer } from "../answer.js";
import type { CliCommand } from "../command.js";
import { CANNOT_RUN, FINE } from "../exit.js";
import { noRule } from "../no-rule.js";
import { relatedOf } from "../related.js";
import type { CommonOptions } from "../session.js";
import type { Terminal } from "../terminal.js";
import { listed } from "../words.js";

interface GraphOptions extends CommonOptions {
  readonly rule?: string;
  readonly depth?: string;
}

/** What lies around one node. */
interface Around {
  readonly id: string;
  readonly depth: number;
}

const DEPTH = 1;

/** The part that is asked for; `null` for all of it. */
function part({ rule, depth }: GraphOptions): Around | null | Failure {
  if (depth !== undefined && rule === undefined) return failure("`--depth` counts from a rule", "name the rule with `--rule ID`");
  if (depth !== undefined && !/^\d{1,9}$/.test(depth)) return failure(`\`${depth}\` is no number of steps`, "write it as `--depth 2`");
  return rule === undefined ? null : { id: rule, depth: depth === undefined ? DEPTH : Number(depth) };
}

function pictureOf(graph: Graph, { rules, jurisdictions }: Model, around: Around | null): Picture {
  const cards = rules.map(({ id, text, jurisdiction, section }): readonly [string, RuleCard] => [id, { text, jurisdiction, section }]);
  return { title: around ? `around ${around.id}` : listed(jurisdictions.map(({ id }) => id)), graph, rules: Object.fromEntries(cards) };
}

async function showMermaid(picture: Picture, terminal: Terminal): Promise<void> {
  const { mermaid, MOST_CHARACTERS, MOST_EDGES } = await import("../../graph/mermaid.js");
  const chart = mermaid(picture);
  terminal.print(chart);
  if (picture.graph.edges.length > MOST_EDGES || chart.length > MOST_CHARACTERS) {
    terminal.say(`Mermaid by itself draws at most ${MOST_EDGES} relations and ${MOST_CHARACTERS} characters; show a part with --rule, or use --format html\n`);
  }
}

async function show(picture: Picture, format: string, terminal: Terminal): Promise<void> {
  if (format === "json") terminal.printJson(picture.graph);
  else if (format === "dot") terminal.print((await import("../../graph/dot.js")).dot(picture));
  else if (format === "mermaid") await showMermaid(picture, terminal);
  else if (format === "graphml") terminal.print((await import("../../graph/graphml.js")).graphml(picture));
  else if (format === "html") terminal.print((await import("../../graph/page/graph-page.js")).graphPage(picture));
  else terminal.print((await import("../../graph/text.js")).text(picture.graph));
}

export const graphCommand: CliCommand<GraphOptions> = {
  usage: "graph [sources...]",
  summary: "show how rules refer to, use and contradict each other",
  formats: ["dot", "mermaid", "graphml", "html"],
  configure: (command) =>
    command
      .option("--rule <id>", "only what lies around this rule, section, jurisdiction or fact")
      .option("--depth <steps>", `how many steps around it (default: ${DEPTH})`),
  async run(patterns, options, terminal) {
    const around = part(options);
    if (around !== null && "kind" in around) {
      terminal.fail([around]);
      return CANNOT_RUN;
    }
    return answer(patterns, options, terminal, async (session) => {
      const { model } = session.compiled;
      const { graph } = relatedOf(session, terminal);
      if (around && !graph.nodes.some(({ id }) => id === around.id)) {
        terminal.fail([noRule(around.id, graph.nodes.map(({ id }) => id))]);
        return CANNOT_RUN;
      }
      const shown = around ? (await import("../../../compiler/conflicts/queries.js")).neighbourhood(graph, around.id, around.depth) : graph;
      await show(pictureOf(shown, model, around), options.format, terminal);
      return FINE;
    });
  },
};
