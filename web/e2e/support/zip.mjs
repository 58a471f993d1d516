// The entries of a zip, read by its central directory as any unpacker would.
import { crc32 } from "./crc32.mjs";
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Name and bytes of every entry. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error("not a zip");
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const files = {};
  for (let entry = 0; entry < entries; entry++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("broken zip directory");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o));
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    files[name] = content(bytes, at, name);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function content(bytes, at, name) {
  const method = bytes.readUInt16LE(at + 10);
  const [checksum, packed, size, start] = [16, 20, 24, 42].map((o) => bytes.readUInt32LE(at + o));
  const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const raw = bytes.subarray(data, data + packed);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name}: unknown method ${method}`);
  const plain = method === STORED ? raw : inflateRawSync(raw);
  if (plain.length !== size || crc32(plain) !== checksum) throw new Error(`${name}: damaged`);
  return plain;
}
