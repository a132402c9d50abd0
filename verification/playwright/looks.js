// Playwright's snapshots for agents, for the observation benchmark. Arguments: the browser. Reads lines: "open URL", "look N"
// looks so often, "cover" marks each target that a reference of the snapshot stands for. Answers a line to each.
const {chromium} = require('playwright-core');
const lines = require('node:readline').createInterface({input: process.stdin});
const [executablePath] = process.argv.slice(2);
const mark = element => {
  const own = element.closest('[data-target]') || element.matches('label') && element.control;
  if (own) own.setAttribute('data-covered', '');
};

(async () => {
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  const page = await (await browser.newContext({viewport: {width: 1280, height: 757}})).newPage();
  const snapshot = () => page.ariaSnapshot({mode: 'ai'});
  const commands = {
    open: url => page.goto(url),
    look: async times => {
      let text = '';
      for (let look = 0; look < times; look++) text = await snapshot();
      return text.length;
    },
    cover: async () => {
      const references = (await snapshot()).match(/\[ref=[a-z0-9]+\]/g) || [];
      for (const reference of references) await page.locator('aria-ref=' + reference.slice(5, -1)).evaluate(mark).catch(() => {});
      return count(page);
    },
  };
  const count = shown => shown.evaluate(() => {
    const covered = root => {
      let found = root.querySelectorAll('[data-target][data-covered]').length;
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) found += covered(element.shadowRoot);
        if (element.contentDocument) found += covered(element.contentDocument);
      }
      return found;
    };
    return covered(document);
  });
  console.log('ready');
  for await (const line of lines) {
    const [command, argument] = line.split(' ');
    const answer = await commands[command](argument);
    console.log(typeof answer === 'number' ? answer : 'done');
  }
  await browser.close();
})();
