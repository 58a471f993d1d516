// Pictures of pages, shrunk and compared. The browser does the work: it can decode and scale them.

const QUALITY = 0.7;
/** A kept picture is smaller by this. */
const SHRINK = 1.5;
/** Pixels of a kept picture that are compared as one, so that the edges of letters do not matter. */
const BLOCK = 4;
/** How far a block's colour may move, of 255. */
const TOLERANCE = 16;

export class Darkroom {
  #tab;

  static async open(browser) {
    const room = new Darkroom();
    room.#tab = await browser.newPage();
    return room;
  }

  /** A picture as it is kept: smaller, as WebP. */
  async shrink(png) {
    const url = await this.#tab.evaluate(
      async (png, shrink, quality) => {
        const picture = await createImageBitmap(await (await fetch(png)).blob());
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width / shrink);
        canvas.height = Math.round(picture.height / shrink);
        const ink = canvas.getContext("2d");
        ink.imageSmoothingQuality = "high";
        ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL("image/webp", quality);
      },
      dataUrl("png", png),
      SHRINK,
      QUALITY,
    );
    return Buffer.from(url.split(",")[1], "base64");
  }

  /** The share of two kept pictures that differs, 0 to 1; 1 where their sizes do. */
  difference(one, other) {
    return this.#tab.evaluate(
      async (urls, block, tolerance) => {
        const blocks = async (url) => {
          const picture = await createImageBitmap(await (await fetch(url)).blob());
          const { width, height } = picture;
          const ink = new OffscreenCanvas(width, height).getContext("2d");
          ink.drawImage(picture, 0, 0);
          const { data } = ink.getImageData(0, 0, width, height);
          const across = Math.ceil(width / block);
          const sums = new Float64Array(across * Math.ceil(height / block) * 3);
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              const at = (Math.floor(y / block) * across + Math.floor(x / block)) * 3;
              for (let colour = 0; colour < 3; colour++) sums[at + colour] += data[(y * width + x) * 4 + colour];
            }
          }
          return { width, height, sums };
        };
        const [a, b] = await Promise.all(urls.map(blocks));
        if (a.width !== b.width || a.height !== b.height) return 1;
        const most = tolerance * block * block;
        let moved = 0;
        for (let at = 0; at < a.sums.length; at += 3) {
          const far = [0, 1, 2].some((colour) => Math.abs(a.sums[at + colour] - b.sums[at + colour]) > most);
          if (far) moved += 1;
        }
        return moved / (a.sums.length / 3);
      },
      [dataUrl("webp", one), dataUrl("webp", other)],
      BLOCK,
      TOLERANCE,
    );
  }
}

const dataUrl = (kind, bytes) => `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
