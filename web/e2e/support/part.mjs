// A part of the page: the first element that fits a selector, looked up anew each time. What reads
// or acts waits for the element first; `count`, `isVisible` and `texts` tell how things are now.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PATIENCE } from "./settings.mjs";

export const testId = (id) => `[data-testid="${id}"]`;

export class Part {
  constructor(page, selector) {
    this.page = page;
    this.selector = selector;
  }

  find(selector) {
    return new Part(this.page, `${this.selector} ${selector}`);
  }

  byTestId(id) {
    return this.find(testId(id));
  }

  /** Waits until it can be seen. */
  async visible(timeout = PATIENCE) {
    await this.page.tab.waitForSelector(this.selector, { visible: true, timeout });
  }

  /** Waits until it is gone or cannot be seen. */
  async hidden(timeout = PATIENCE) {
    await this.page.tab.waitForSelector(this.selector, { hidden: true, timeout });
  }

  async count() {
    return (await this.page.tab.$$(this.selector)).length;
  }

  async isVisible() {
    const element = await this.page.tab.$(this.selector);
    return (await element?.isVisible()) ?? false;
  }

  /** The text of every element that fits. */
  texts() {
    return this.page.tab.$$eval(this.selector, (all) => all.map((element) => element.innerText));
  }

  text() {
    return this.read((element) => element.innerText);
  }

  attribute(name) {
    return this.read((element, name) => element.getAttribute(name), name);
  }

  isDisabled() {
    return this.read((element) => element.disabled || element.ariaDisabled === "true");
  }

  isFocused() {
    return this.read((element) => element === document.activeElement);
  }

  /** What `work`, run in the page, makes of the element. */
  async read(work, ...args) {
    await this.page.tab.waitForSelector(this.selector, { timeout: PATIENCE });
    return this.page.tab.$eval(this.selector, work, ...args);
  }

  click() {
    return this.#ready().click();
  }

  hover() {
    return this.#ready().hover();
  }

  focus() {
    return this.read((element) => element.focus());
  }

  /** Sets a field or a select to `value`. */
  fill(value) {
    return this.#ready().fill(value);
  }

  /** Types key by key, after what is there. */
  async type(text) {
    await this.focus();
    await this.page.tab.keyboard.type(text);
  }

  async press(keys) {
    await this.focus();
    await this.page.press(keys);
  }

  /** Chooses a file: a path, or `{ name, text }` with a string or bytes. */
  async setFiles(file) {
    const input = await this.page.tab.waitForSelector(this.selector, { timeout: PATIENCE });
    await input.uploadFile(typeof file === "string" ? file : this.#written(file));
  }

  /** Chooses several files, by their paths. */
  async setFileList(files) {
    const input = await this.page.tab.waitForSelector(this.selector, { timeout: PATIENCE });
    await input.uploadFile(...files);
  }

  #written({ name, text }) {
    const path = join(this.page.folder, name);
    writeFileSync(path, text);
    return path;
  }

  #ready() {
    return this.page.tab.locator(this.selector).setTimeout(PATIENCE);
  }
}
