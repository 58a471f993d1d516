// The texts of a page.

/** Every text that is seen or heard, with where it stands, but for those inside what `notOurs` selects. */
export const textsBut = (page, notOurs) =>
  page.evaluate((notOurs) => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.currentNode; node; node = walk.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest(notOurs)) continue;
      const named = element.closest("[data-visual], [data-testid]")?.dataset;
      const where = named?.visual ?? named?.testid ?? element.tagName;
      if (node.nodeType === Node.TEXT_NODE) found.push([where, node.data.trim()]);
      else
        for (const name of ["aria-label", "title", "aria-valuetext", "placeholder", "alt"])
          if (element.hasAttribute(name)) found.push([where, element.getAttribute(name)]);
    }
    return found;
  }, notOurs);
