// Bundles the charts and the licences of everything in the bundle into one ASCII script.
// Usage: node bundle.mjs OUTPUT.js
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const output = process.argv[2];
if (!output) {
  console.error("usage: node bundle.mjs OUTPUT.js");
  process.exit(2);
}

/** The packages that ended up in the bundle, from esbuild's own account of its inputs. */
function bundledPackages(metafile) {
  const names = new Set();
  for (const path of Object.keys(metafile.inputs)) {
    const match = path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (match) names.add(match[1]);
  }
  return [...names].sort();
}

/** One comment with every licence text once, headed by the packages and holders it speaks of. */
function licenceComment(packages) {
  const holdersByTerms = new Map();
  for (const name of packages) {
    const folder = join("node_modules", name);
    const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`package ${name} carries no licence file`);
    const lines = readFileSync(join(folder, file), "utf8").replace(/[^\x20-\x7e\n]/g, "").split("\n").map((line) => line.trim());
    const isHolder = (line) => /^copyright\b.*\d{4}/i.test(line);
    const terms = lines.filter((line) => !isHolder(line)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
    const holder = `${name}: ${lines.filter(isHolder).join("; ")}`;
    holdersByTerms.set(terms, [...(holdersByTerms.get(terms) ?? []), holder]);
  }
  const parts = [...holdersByTerms].map(([terms, holders]) => `${holders.join("\n")}\n\n${terms}`);
  return `/*\n${parts.join("\n\n----\n\n").replaceAll("*/", "* /")}\n*/`;
}

const options = {
  entryPoints: ["src/main.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "ascii",
  legalComments: "none",
  metafile: true,
};

const first = await build({ ...options, write: false });
await build({ ...options, outfile: output, banner: { js: licenceComment(bundledPackages(first.metafile)) } });
