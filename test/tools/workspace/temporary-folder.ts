/** Temporary folders for tests, by their real paths, and shorthands to fill and read them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Runs a test in a fresh folder, which is removed afterwards. */
export function inFolder(test: (folder: string) => void | Promise<void>): () => Promise<void> {
  return async () => {
    const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), "policyc-test-")));
    try {
      await test(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** Writes files by their paths with `/`; folders are made. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** All files and empty folders below a folder, by paths with `/`, in order; an empty folder ends with `/`. */
export function filesIn(folder: string, below = ""): readonly string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) return [name];
      const inner = filesIn(folder, name);
      return inner.length === 0 ? [`${name}/`] : inner;
    })
    .sort();
}

/** A file's text. */
export function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

/** Whether the system has pipes, devices and unprivileged links. */
export const onPosix = process.platform !== "win32";
