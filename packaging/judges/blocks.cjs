// Judges post content with the block library that WordPress itself ships: node blocks.cjs FILE…
// Needs jsdom (NODE_PATH), php, and WordPress at $WORDPRESS. Prints JSON, a list of faults a file.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { JSDOM, VirtualConsole } = require("jsdom");

const scripts = path.join(process.env.WORDPRESS || "/usr/share/wordpress", "wp-includes");

// WordPress keeps which script needs which in a PHP file.
function dependencies() {
  const names = ["assets/script-loader-packages.php", "assets/script-loader-packages.min.php"];
  const list = names.map((name) => path.join(scripts, name)).find((file) => fs.existsSync(file));
  const php = "echo json_encode(require $argv[1]);";
  const known = JSON.parse(execFileSync("php", ["-r", php, list], { encoding: "utf8" }));
  const found = new Map([["react-dom", ["react"]]]);
  for (const [file, facts] of Object.entries(known)) {
    found.set("wp-" + file.replace(/(\.min)?\.js$/, ""), facts.dependencies);
  }
  return found;
}

function inOrder(wanted, needs, order = [], seen = new Set()) {
  if (!seen.has(wanted)) {
    seen.add(wanted);
    (needs.get(wanted) || []).forEach((each) => inOrder(each, needs, order, seen));
    order.push(wanted);
  }
  return order;
}

function scriptFile(name) {
  const own = name.replace(/^wp-/, "");
  const places = [`js/dist/${own}`, `js/dist/vendor/${name}`];
  return places
    .flatMap((place) => [`${place}.js`, `${place}.min.js`])
    .map((place) => path.join(scripts, place))
    .find((file) => fs.existsSync(file));
}

function browser() {
  const page = new JSDOM("<!doctype html><body></body>", {
    url: "http://localhost/",
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const nothing = class { observe() {} unobserve() {} disconnect() {} };
  Object.assign(page.window, {
    matchMedia: () => ({ matches: false, addListener() {}, addEventListener() {} }),
    ResizeObserver: nothing,
    IntersectionObserver: nothing,
    CSS: { supports: () => false },
    requestIdleCallback: (act) => setTimeout(act, 0),
  });
  return page;
}

function blockLibrary() {
  const page = browser();
  const context = page.getInternalVMContext();
  for (const name of inOrder("wp-block-library", dependencies())) {
    const file = scriptFile(name);
    if (!file) continue; // a polyfill that this Node needs no more
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
    if (name === "lodash") vm.runInContext("window.lodash = _.noConflict()", context);
  }
  for (const say of ["log", "info", "warn", "error", "groupCollapsed", "groupEnd"]) {
    page.window.console[say] = () => {};
  }
  page.window.wp.blockLibrary.registerCoreBlocks();
  return page.window.wp.blocks;
}

function faults(blocks) {
  return blocks.flatMap((block) => {
    const isKnown = !["core/missing", "core/freeform"].includes(block.name);
    const own = block.isValid && isKnown ? [] : [`${block.name}: not valid`];
    return [...own, ...faults(block.innerBlocks)];
  });
}

const library = blockLibrary();
const report = {};
for (const file of process.argv.slice(2)) {
  report[file] = faults(library.parse(fs.readFileSync(file, "utf8").trim()));
}
console.log(JSON.stringify(report));
