// Uses the page as people do, in headless Chromium. PAGES names the folder that run.sh filled.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const folder = process.env.PAGES;
const url = (name, hash = "") => `file://${folder}/${name}/graph.html${hash}`;
const data = JSON.parse(readFileSync(`${folder}/sample/graph.json`, "utf8"));
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});
after(() => browser.close());

/** Opens a page and fails where the console has an error, the network is asked, or an attack ran. */
async function opened(name, hash, use, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) wrong.push(`${message.type()}: ${message.text()}`); });
  page.on("pageerror", (error) => wrong.push(error.stack));
  page.on("dialog", (dialog) => { wrong.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on("request", (request) => { if (!/^(file|data|blob):/.test(request.url())) wrong.push(`a request: ${request.url()}`); });
  const inside = await context.newCDPSession(page);
  await inside.send("Performance.enable", { timeDomain: "threadTicks" });
  const begin = performance.now();
  await page.goto(url(name, hash));
  await page.waitForSelector("html[data-ready]", { timeout: 60_000 });
  const spent = async () => (await inside.send("Performance.getMetrics")).metrics.find((one) => one.name === "TaskDuration").value * 1000;
  await use(page, performance.now() - begin, spent);
  assert.equal(await page.evaluate(() => window.hit), undefined, "text of a document ran as code");
  assert.deepEqual(wrong, []);
  await context.close();
}

const visible = (page, selector) => page.locator(selector).first().waitFor({ state: "visible", timeout: 20_000 });
const texts = (page, selector) => page.locator(selector).allTextContents();

test("the page loads and shows what the graph says", async () => {
  await opened("sample", "", async (page, took) => {
    console.log(`  the sample is usable after ${took.toFixed(0)} ms`);
    const numbers = (await texts(page, ".big strong")).map(Number);
    assert.deepEqual(numbers.slice(0, 2), [data.nodes.length, data.edges.length]);
    assert.equal(numbers[3], data.observations.length);
    assert.equal(numbers[2], data.nodes.reduce((sum, node) => sum + node.statuses.length, 0));
    assert.equal(await page.locator(".title").textContent(), data.documents[0].title);
  });
});

test("search suggests names and sentences and selects by keyboard", async () => {
  await opened("sample", "#view=graph", async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("jiaxing mus");
    await visible(page, "#hits [role=option]");
    assert.equal(await page.locator("#hits .hit-label").first().textContent(), "Jiaxing Museum");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".card h2").textContent(), "Jiaxing Museum");
    assert.match(page.url(), /select=institution\/jiaxing-museum/);
    await page.keyboard.press("/");
    await page.keyboard.type("without a match");
    await visible(page, "#hits :text('Nothing has this')");
    await page.locator("#search").fill("typhoons");
    await visible(page, "#hits .text-hit");
    assert.ok((await texts(page, "#hits .text-hit")).some((text) => text.includes("typhoons")));
  });
});

test("filters hold back what does not pass, everywhere", async () => {
  await opened("sample", "#view=tables&table=relations", async (page) => {
    await page.locator(".menu summary", { hasText: "Modality" }).click();
    await page.locator(".menu-body label", { hasText: "planned" }).click();
    const planned = data.edges.filter((edge) => edge.modality === "planned").length;
    await page.waitForFunction((number) => document.querySelectorAll("tbody tr").length === number, planned);
    assert.ok((await texts(page, "tbody tr td:nth-child(4)")).every((text) => text === "planned"));
    await page.locator("#tab-overview").click();
    assert.equal(Number((await texts(page, ".big strong"))[1]), planned);
    await page.locator("button", { hasText: "Clear filters" }).click();
    assert.equal(Number((await texts(page, ".big strong"))[1]), data.edges.length);
    for (const [name, passes] of [["classes=Project", (edge) => [edge.source, edge.target].every((id) => id.startsWith("project/"))], ["years=2025", (edge) => edge.time?.startsWith("2025")], ["confidence=85", (edge) => edge.confidence >= 0.85], ["predicates=located-in", (edge) => edge.relation === "located-in"]]) {
      await page.goto(url("sample", `#view=overview&${name}`));
      await page.waitForFunction((number) => Number(document.querySelectorAll(".big strong")[1]?.textContent) === number, data.edges.filter(passes).length);
    }
  });
});

test("a click on an edge shows its sentence with subject, trigger and object", async () => {
  const edge = data.edges.find((one) => one.id.includes("jiaxing-museum--designated-as"));
  await opened("sample", `#view=graph&select=${edge.source}`, async (page) => {
    await page.waitForTimeout(500);
    // Where the edge is drawn, as the page's own graph library knows it.
    const point = await page.evaluate(([source, target]) => {
      const canvas = document.querySelector(".canvas");
      const cy = canvas._cyreg.cy;
      const found = cy.getElementById(source).edgesWith(cy.getElementById(target));
      const middle = found[0]?.renderedMidpoint(), box = canvas.getBoundingClientRect();
      return middle === undefined ? null : { x: middle.x + box.left, y: middle.y + box.top };
    }, [edge.source, edge.target]);
    if (point === null) {
      // The other end is not among the strongest: grow the node, then it is.
      await page.locator(".card .row", { hasText: "national first-class museum" }).click();
    } else await page.mouse.click(point.x, point.y);
    await visible(page, ".card .evidence");
    assert.equal(await page.locator(".card .evidence .quote").textContent(), edge.evidence[0].quote);
    await visible(page, ".text-body mark.trigger");
    assert.equal(await page.locator(".text-body mark.trigger").textContent(), "rated");
    assert.equal((await texts(page, ".text-body mark.subject")).join(""), "Jiaxing Museum");
    assert.equal((await texts(page, ".text-body mark.object")).join(""), "national first-class museum");
    const inView = await page.locator(".text-body mark.trigger").evaluate((mark) => {
      const box = mark.getBoundingClientRect(), pane = mark.closest(".text-body").getBoundingClientRect();
      return box.top >= pane.top && box.bottom <= pane.bottom;
    });
    assert.ok(inView, "the sentence is scrolled into sight");
  });
});

test("an edge of the drawing can be clicked", async () => {
  await opened("sample", "#view=graph", async (page) => {
    await page.waitForTimeout(500);
    const point = await page.evaluate(() => {
      const canvas = document.querySelector(".canvas");
      const cy = canvas._cyreg.cy, box = canvas.getBoundingClientRect();
      const longest = cy.edges().max((edge) => Math.hypot(edge.source().position().x - edge.target().position().x, edge.source().position().y - edge.target().position().y)).ele;
      const middle = longest.renderedMidpoint();
      return { x: middle.x + box.left, y: middle.y + box.top };
    });
    await page.mouse.click(point.x, point.y);
    await visible(page, ".card .evidence");
    const id = new URL(page.url()).hash.match(/select=([^&]+)/)[1];
    const edge = data.edges.find((one) => one.id === decodeURIComponent(id));
    assert.equal(await page.locator(".card .evidence .quote").first().textContent(), edge.evidence[0].quote);
  });
});

test("a click on a sentence shows its facts", async () => {
  await opened("sample", "#view=text", async (page) => {
    await page.evaluate(() => [...document.querySelectorAll(".sentence.tells")].find((one) => one.textContent.includes("Jiaxing Museum was rated")).click());
    await visible(page, ".card .row");
    assert.ok((await texts(page, ".card .row")).some((text) => text.includes("designated as") && text.includes("national first-class museum")));
    await page.locator(".text-body").focus();
    await page.keyboard.press("j");
    assert.match(page.url(), /select=sentence\/sample\/\d+/);
  });
});

test("the text is the source, code point by code point, and its repairs show the original", async () => {
  await opened("sample", "#view=text&printed=true", async (page) => {
    const places = await page.evaluate(async () => {
      const body = document.querySelector(".text-body");
      for (let top = 0; top < body.scrollHeight; top += 500) { body.scrollTop = top; await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 10))); }
      const source = JSON.parse(document.getElementById("page").textContent).texts[0].source;
      return { shown: body.textContent.replace(/\s+/g, ""), source: source.replace(/\s+/g, "") };
    });
    assert.equal(places.shown, places.source);
    await page.locator(".switch input").uncheck();
    const titles = await page.locator(".mend").evaluateAll((marks) => marks.map((mark) => [mark.textContent, mark.title]));
    assert.ok(titles.some(([text, title]) => text !== "" && title.startsWith("printed: ")), "a mend shows the original");
  });
});

test("the shortest path between two picked nodes", async () => {
  await opened("sample", "#view=graph&select=place/suzhou", async (page) => {
    await page.locator("button", { hasText: "Path from here" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("jiaxing museum");
    await page.keyboard.press("Enter");
    await page.locator("button", { hasText: "Path to here" }).click();
    await visible(page, ".steps li");
    // The same by breadth first over the data.
    let ring = ["place/suzhou"], steps = 0;
    const seen = new Set(ring);
    while (!seen.has("institution/jiaxing-museum")) {
      steps += 1;
      ring = data.edges.flatMap((edge) => ring.includes(edge.source) ? [edge.target] : ring.includes(edge.target) ? [edge.source] : []).filter((id) => !seen.has(id) && seen.add(id));
      assert.ok(ring.length > 0);
    }
    assert.equal(await page.locator(".steps li").count(), steps);
    assert.match(page.url(), /from=place\/suzhou&to=institution\/jiaxing-museum/);
  });
});

test("growing and focus show the neighbours of a node", async () => {
  await opened("sample", "#view=graph&select=place/jiaxing", async (page) => {
    const count = () => page.evaluate(() => document.querySelector(".canvas")._cyreg.cy.nodes().length);
    await page.waitForTimeout(300);
    const before = await count();
    await page.locator(".canvas").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((number) => document.querySelector(".canvas")._cyreg.cy.nodes().length > number, before);
    assert.match(page.url(), /grown=place\/jiaxing/);
    await page.locator("button", { hasText: "Its neighbours" }).click();
    const around = new Set(data.edges.flatMap((edge) => edge.source === "place/jiaxing" ? [edge.target] : edge.target === "place/jiaxing" ? [edge.source] : []));
    await page.waitForFunction((number) => document.querySelector(".canvas")._cyreg.cy.nodes().length === number, around.size + 1);
  });
});

test("tables sort, filter and are saved as CSV", async () => {
  await opened("sample", "#view=tables&table=entities", async (page) => {
    const column = () => texts(page, "tbody td:nth-child(5)").then((list) => list.map(Number));
    await page.locator("th button", { hasText: "Relations" }).click();
    let found = await column();
    assert.deepEqual(found, [...found].sort((a, b) => b - a));
    await page.locator("th button", { hasText: "Relations" }).click();
    found = await column();
    assert.deepEqual(found, [...found].sort((a, b) => a - b));
    assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "ascending");
    await page.locator(".table-bar input").fill("expressway");
    await page.waitForFunction(() => [...document.querySelectorAll("tbody tr")].every((row) => /expressway/i.test(row.textContent)));
    await page.goto(url("sample", "#view=tables&table=relations"));
    await visible(page, "tbody tr");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".table-tools button", { hasText: "CSV" }).click()]);
    assert.equal(download.suggestedFilename(), "relations.csv");
    const rows = parsed(readFileSync(await download.path(), "utf8").replace(/^\ufeff/, ""));
    const [head, ...body] = rows;
    assert.equal(body.length, data.edges.length);
    const at = (name) => head.indexOf(name);
    const label = new Map(data.nodes.map((node) => [node.id, node.label]));
    const said = (edge) => [label.get(edge.source), label.get(edge.target), edge.modality, edge.time ?? "", edge.evidence[0].quote.replace(/\s+/g, " "), edge.id].join("|");
    assert.deepEqual(body.map((row) => ["Subject", "Object", "Modality", "Time", "Quote", "Id"].map((name) => row[at(name)]).join("|")).sort(), data.edges.map(said).sort());
  });
});

/** Rows of a CSV file as RFC 4180 has them. */
function parsed(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test("the address holds the view, and the back button goes back", async () => {
  let address;
  await opened("sample", "", async (page) => {
    await page.locator("#tab-tables").click();
    await page.locator("[role=tab]", { hasText: "Statuses" }).click();
    await page.locator("tbody tr").first().click();
    address = page.url();
    await page.goBack();
    assert.equal(await page.locator(".card .note").count(), 1);
  });
  await opened("sample", new URL(address).hash, async (page) => {
    assert.equal(await page.locator("tr.selected").count(), 1);
    assert.equal(await page.locator("[role=tab][aria-selected=true]", { hasText: "Statuses" }).count(), 1);
  });
  // An address that nothing wrote does no harm.
  await opened("sample", "#view=nonsense&select=%E0%A4%A&most=abc&classes=,,&sort=x", async (page) => visible(page, ".title"));
});

test("what is seen is saved as PNG and SVG", async () => {
  await opened("sample", "#view=graph", async (page) => {
    await page.waitForTimeout(400);
    const [png] = await Promise.all([page.waitForEvent("download"), page.locator(".tools button", { hasText: "PNG" }).click()]);
    assert.deepEqual([...readFileSync(await png.path()).subarray(1, 4)], [...Buffer.from("PNG")]);
    const [svg] = await Promise.all([page.waitForEvent("download"), page.locator(".tools button", { hasText: "SVG" }).click()]);
    const text = readFileSync(await svg.path(), "utf8");
    const drawn = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      return [parsed.querySelector("parsererror") === null, parsed.querySelectorAll("path[marker-end]").length, parsed.documentElement.textContent.includes("Jiaxing")];
    }, text);
    assert.deepEqual([drawn[0], drawn[2]], [true, true]);
    assert.equal(drawn[1], await page.evaluate(() => document.querySelector(".canvas")._cyreg.cy.edges().length));
  });
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing in any view, ${scheme}`, async () => {
    const relation = data.edges.find((edge) => edge.modality === "planned").id;
    for (const hash of ["#view=overview", "#view=graph", "#view=graph&select=place/jiaxing", `#view=graph&select=${relation}`, "#view=text", "#view=text&select=sentence/sample/40", "#view=tables&table=observations", "#view=tables&select=place/jiaxing", "#view=graph&from=place/suzhou&to=institution/jiaxing-museum"]) {
      // Colours are the same at any width.
      for (const width of scheme === "light" ? [1400, 390] : [1400]) {
        await opened("sample", hash, async (page) => {
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
          assert.deepEqual(violations.map((one) => `${hash} ${width}: ${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200)}`).join(" | ")}`), []);
        }, { colorScheme: scheme, viewport: { width, height: 844 }, bypassCSP: true });
      }
    }
  });
}

test("text of documents never runs as code", async () => {
  for (const name of ["hostile", "hostile-text"]) {
    for (const hash of ["", "#view=graph", "#view=text", "#view=tables&table=entities", "#view=tables&table=relations", "#view=tables&table=statuses", "#view=tables&table=observations"]) {
      await opened(name, hash, async (page) => {
        await page.waitForTimeout(150);
        assert.equal(await page.locator("img, iframe, object, embed, form, a[href^='javascript']").count(), 0);
        assert.equal(await page.locator("script").count(), 4);
      });
    }
  }
  const hostile = JSON.parse(readFileSync(`${folder}/hostile/graph.json`, "utf8"));
  await opened("hostile", "#view=tables&table=entities", async (page) => {
    for (const item of [hostile.nodes[0], hostile.edges[0], hostile.observations[0]]) {
      await page.evaluate((id) => { location.hash = `view=graph&select=${encodeURIComponent(id)}`; }, item.id);
      await page.waitForTimeout(150);
      const card = await page.locator(".card").textContent();
      const wanted = item.label ?? item.evidence[0].quote;
      assert.ok(card.includes(wanted), `${card.slice(0, 300)} shows ${wanted}`);
    }
    await page.locator("#search").fill("<script>");
    await visible(page, "#hits [role=option]");
    await page.goto(url("hostile", "#view=tables&table=entities"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".table-tools button", { hasText: "CSV" }).click()]);
    for (const row of parsed(readFileSync(await download.path(), "utf8"))) for (const cell of row) assert.doesNotMatch(cell, /^[=+@]/);
  });
});

test("without the text, the quotes are shown", async () => {
  await opened("hostile", "#view=text", async (page) => {
    assert.match(await page.locator(".text-body .note").textContent(), /policygraph view/);
    await page.locator(".sentence-button").first().click();
    await visible(page, ".card .evidence");
  });
});

test("labels of the graph can be read, at every zoom, and none covers another", async () => {
  for (const [name, hash, width] of [["report", "#view=graph", 1400], ["report", "#view=graph&most=200", 1400], ["report", "#view=graph", 390], ["sample", "#view=graph&select=place/jiaxing", 1400], ["large", "#view=graph&most=90", 1400]]) {
    await opened(name, hash, async (page) => {
      await page.waitForTimeout(500);
      for (const turn of ["as opened", "near", "far"]) {
        const seen = await page.evaluate(() => {
          const { cy } = document.querySelector(".canvas")._cyreg, zoom = cy.zoom();
          const shown = cy.nodes().filter((node) => node.style("label") !== "");
          const boxes = shown.map((node) => ({ id: node.id(), ...node.renderedBoundingBox({ includeNodes: false, includeEdges: false, includeLabels: true, includeOverlays: false }) }));
          const covered = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) > 8 && Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) > 8).map((other) => `${one.id} ${other.id}`));
          const strongest = cy.nodes().max((node) => node.data("weight")).ele;
          const cut = boxes.filter((box) => (box.x1 < -6 || box.x2 > cy.width() + 6) && cy.getElementById(box.id).renderedPosition("x") > 20 && cy.getElementById(box.id).renderedPosition("x") < cy.width() - 20).map((box) => box.id);
          return { count: boxes.length, covered, cut, least: Math.min(...shown.map((node) => node.numericStyle("font-size") * zoom)), strongest: strongest.style("label") };
        });
        const where = `${name} ${hash} ${width} ${turn}`;
        assert.ok(seen.count >= 8, `${where}: ${seen.count} labels`);
        assert.deepEqual(seen.covered, [], where);
        assert.deepEqual(seen.cut, [], `${where}: labels that the border cuts`);
        assert.ok(seen.least >= 11, `${where}: a label of ${seen.least} px`);
        assert.notEqual(seen.strongest, "", `${where}: the strongest has a label`);
        await page.evaluate((by) => { const { cy } = document.querySelector(".canvas")._cyreg; cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }); }, turn === "as opened" ? 1.5 : 0.5);
        await page.waitForTimeout(150);
      }
    }, { viewport: { width, height: 844 } });
  }
});

// Time of the processor, so that a busy machine changes nothing.
for (const [name, most] of [["sample", 1000], ["report", 1000], ["large", 5000]]) {
  test(`${name}: opens in ${most} ms`, async () => {
    for (const hash of ["", "#view=graph", "#view=text", "#view=tables"]) {
      await opened(name, hash, async (page, took, spent) => {
        console.log(`  ${name}${hash}: ${(await spent()).toFixed(0)} ms of the processor, ${took.toFixed(0)} ms of the clock`);
        assert.ok(await spent() < most);
      });
    }
  });
}

test("20 000 nodes and 60 000 edges", async () => {
  await opened("large", "#view=graph", async (page, took) => {
    await visible(page, ".canvas canvas");
    const drawn = await page.evaluate(() => document.querySelector(".canvas")._cyreg.cy.nodes().length);
    assert.equal(drawn, 40);
    console.log(`  20 000 nodes and 60 000 edges: usable after ${took.toFixed(0)} ms`);
    for (const [name, act] of [
      ["overview", () => page.locator("#tab-overview").click()],
      ["tables", () => page.locator("#tab-tables").click()],
      ["sort", () => page.locator("th button", { hasText: "Object" }).click()],
      ["search", async () => { await page.locator("#search").fill("museum"); await visible(page, "#hits [role=option]"); }],
    ]) {
      const begin = performance.now();
      await act();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      console.log(`  ${name} after ${(performance.now() - begin).toFixed(0)} ms`);
    }
  });
});
