// Run, Edit and Stop in Debian's Firefox, over WebDriver BiDi: node firefox.mjs <address of the site> <folder of node_modules>
// Prints one line of JSON: what the page said.
import { createRequire } from "node:module";

const [address, modules] = process.argv.slice(2);
const puppeteer = createRequire(`${modules}/`)("puppeteer-core");
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.env.FIREFOX,
  headless: true,
  args: ["--no-sandbox"],
});
const said = {};
try {
  const page = await browser.newPage();
  const errors = (said.errors = []);
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${address}merge/`);
  const rule = '[data-id="merge/returns_another_object"]';
  const status = (words, seconds = 180) =>
    page.waitForFunction(
      (rule, words) => document.querySelector(`${rule} [role=status]`)?.textContent.includes(words),
      { timeout: seconds * 1000, polling: 200 },
      rule,
      words,
    );
  const text = () => page.$eval(`${rule} [role=status]`, (element) => element.textContent);
  const press = (button) => page.$eval(`${rule} .program-${button}`, (element) => element.click());

  await press("run");
  await status("Ran on");
  said.run = await text();

  await press("edit");
  await page.waitForSelector(`${rule} .cm-content`);
  await page.focus(`${rule} .cm-content`);
  await page.keyboard.down("Control");
  await page.keyboard.press("End");
  await page.keyboard.up("Control");
  await page.keyboard.type("\nprint(6 * 7)");
  await press("run");
  await status("Output: False persistent detached; Ursula Le Guin; 42");
  said.edit = await text();

  await page.keyboard.type("\nwhile True: pass");
  await press("run");
  await status("Runs …");
  await press("run"); // it says Stop
  await status("Stopped.");
  said.stop = await text();
} finally {
  await browser.close();
}
console.log(JSON.stringify(said));
