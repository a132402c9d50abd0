// The flow of the step benchmark with Playwright, which looks at the page as often as an agent does: a snapshot and a
// picture for each answer. Arguments: the shop's address, the browser. Says "ready", waits for a line, says how many
// milliseconds it took, waits for another line, and closes the browser.
const {chromium} = require('playwright-core');
const lines = require('node:readline').createInterface({input: process.stdin})[Symbol.asyncIterator]();
const [shop, executablePath] = process.argv.slice(2);

(async () => {
  console.log('ready');
  await lines.next();
  const began = performance.now();
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
  const page = await (await browser.newContext({viewport: {width: 1280, height: 757}})).newPage();
  const look = async () => {
    await page.locator('body').ariaSnapshot();
    await page.screenshot({type: 'jpeg', quality: 80});
  };
  await page.goto(shop);
  await look();
  await page.getByRole('link', {name: 'Sign in'}).click();
  await look();
  await page.getByLabel('E-mail address').fill('demo@shop.example');
  await page.getByLabel('Password').fill('correct-horse-battery');
  await page.getByRole('button', {name: 'Sign in'}).click();
  await look();
  await page.getByLabel('Search shoes').fill('Harbour Runner');
  await page.keyboard.press('Enter');
  await look();
  await page.getByRole('link', {name: 'Harbour Runner', exact: true}).click();
  await look();
  await page.getByLabel('Size').selectOption({label: '42'});
  await page.getByRole('button', {name: 'Increase quantity'}).click();
  await page.getByRole('button', {name: 'Add to cart'}).click();
  await look();
  await page.getByRole('link', {name: 'Cart, 2 items'}).click();
  await look();
  const cart = await page.locator('body').innerText();
  if (!cart.includes('2 items in your cart') || !cart.includes('159.80')) throw new Error('not what was expected: ' + cart);
  console.log('done ' + (performance.now() - began));
  await lines.next();
  await browser.close();
  process.exit(0);
})();
