// Checks a pack as PackCheck.java does, in the same order and in the same words. Nothing here touches the page.
const UTF8 = new TextDecoder();
const SEAL = ['manifest.json', 'manifest.note'];
const PLACES = [['EVENT', 'events/'], ['PROOF', 'proofs/'], ['EVIDENCE', 'evidence/'], ['REPORT', 'reports/'],
  ['DECISION', 'decisions/'], ['PROGRAMME', 'programmes/'], ['SAMPLE', 'sample/'], ['CHECKPOINT', 'log/checkpoint'],
  ['KEY', 'log/key'], ['WITNESSES', 'log/witnesses'], ['MANIFEST', 'manifest.'], ['VERIFIER', 'verify.html'],
  ['README', 'README.txt'], ['FILE', '']];
const kindOf = path => PLACES.find(([, prefix]) => path.startsWith(prefix))[0];

class Fault extends Error {
  constructor(reason, path, kind = kindOf(path)) {
    super(`${kind} ${reason} ${path}`);
    Object.assign(this, { kind, reason, path });
  }
}

const bytesOf = text => new TextEncoder().encode(text);
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const base64 = bytes => btoa(String.fromCharCode(...bytes));
const fromBase64 = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));
const equal = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

// ---- the ZIP: its directory is read first, its files one by one -----------------------------------------------------

class Zip {
  static async open(file) {
    const slice = async (from, length) => new DataView(await file.slice(from, from + length).arrayBuffer());
    const unreadable = () => new Fault('UNREADABLE', file.name, 'FILE');
    const tailFrom = Math.max(0, file.size - 65557);
    const tail = await slice(tailFrom, 65557);
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) throw unreadable();
    let size = tail.getUint32(end + 12, true);
    let from = tail.getUint32(end + 16, true);
    let count = tail.getUint16(end + 10, true);
    if ((count === 0xffff || size === 0xffffffff || from === 0xffffffff) && end >= 20
        && tail.getUint32(end - 20, true) === 0x07064b50) {
      const wide = await slice(Number(tail.getBigUint64(end - 12, true)), 56);
      [count, size, from] = [32, 40, 48].map(at => Number(wide.getBigUint64(at, true)));
    }
    const zip = new Zip();
    zip.file = file;
    zip.entries = new Map();
    const directory = await slice(from, size);
    for (let at = 0; at < directory.byteLength;) {
      if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) throw unreadable();
      const [names, extras, notes] = [28, 30, 32].map(each => directory.getUint16(at + each, true));
      const name = UTF8.decode(new Uint8Array(directory.buffer, at + 46, names));
      const entry = { size: directory.getUint32(at + 24, true), offset: directory.getUint32(at + 42, true) };
      if (directory.getUint16(at + 10, true) !== 0) throw new Fault('UNREADABLE', name);
      for (let extra = at + 46 + names; extra < at + 46 + names + extras;) {
        if (directory.getUint16(extra, true) === 1) {
          let value = extra + 4;
          if (entry.size === 0xffffffff) { entry.size = Number(directory.getBigUint64(value, true)); value += 16; }
          if (entry.offset === 0xffffffff) entry.offset = Number(directory.getBigUint64(value, true));
        }
        extra += 4 + directory.getUint16(extra + 2, true);
      }
      if (zip.entries.has(name)) throw new Fault('ADDED', name);
      zip.entries.set(name, entry);
      at += 46 + names + extras + notes;
    }
    if (zip.entries.size !== count) throw unreadable();
    return zip;
  }

  size(path) { return this.entries.get(path)?.size; }

  async read(path) {
    const entry = this.entries.get(path);
    if (!entry) throw new Fault('MISSING', path);
    const head = new DataView(await this.file.slice(entry.offset, entry.offset + 30).arrayBuffer());
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Fault('UNREADABLE', path);
    const from = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    return new Uint8Array(await this.file.slice(from, from + entry.size).arrayBuffer());
  }

  async text(path) { return UTF8.decode(await this.read(path)); }
}

// ---- notes and keys (C2SP signed-note, tlog-checkpoint, tlog-cosignature) -------------------------------------------

function parseNote(encoded) {
  const end = encoded.lastIndexOf('\n\n');
  if (end < 0 || !encoded.endsWith('\n')) throw new Error('not a signed note');
  const signatures = encoded.slice(end + 2, -1).split('\n').map(line => {
    const [, name, data] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = fromBase64(data ?? '');
    if (bytes.length <= 4) throw new Error('not a signature');
    return { name, id: new DataView(bytes.buffer).getUint32(0), bytes: bytes.slice(4) };
  });
  return { text: encoded.slice(0, end + 1), signatures, encoded };
}

async function parseKey(text) {
  const [, name, hash, data] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(data ?? '');
  if (bytes.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) throw new Error('not a key');
  const id = new DataView((await sha256(joined(bytesOf(`${name}\n`), bytes))).buffer).getUint32(0);
  if (id.toString(16).padStart(8, '0') !== hash) throw new Error('the hash of the key does not fit');
  return { name, id, kind: bytes[0], point: bytes.slice(1), text: text.trim() };
}

let means = 'webcrypto';
async function ed25519(point, signature, message) {
  if (signature.length !== 64) return false;
  if (means === 'webcrypto') {
    try {
      const key = await crypto.subtle.importKey('raw', point, { name: 'Ed25519' }, false, ['verify']);
      return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
    } catch (lacking) {
      means = 'noble';
    }
  }
  try {
    return await globalThis.nobleVerify(signature, message, point, { zip215: false });
  } catch (malformed) {
    return false;
  }
}

async function signed(key, note) {
  for (const each of note.signatures.filter(one => one.name === key.name && one.id === key.id)) {
    if (key.kind === 1 && await ed25519(key.point, each.bytes, bytesOf(note.text))) return true;
    if (key.kind === 4 && each.bytes.length === 72) {
      const time = new DataView(each.bytes.buffer, each.bytes.byteOffset, 8).getBigUint64(0);
      const seen = bytesOf(`cosignature/v1\ntime ${time}\n${note.text}`);
      if (await ed25519(key.point, each.bytes.slice(8), seen)) return true;
    }
  }
  return false;
}

// ---- events and proofs (RFC 6962, RFC 9162 section 2.1.3.2) ---------------------------------------------------------

function parseLeaf(bytes) {
  const kind = bytesOf('gongdan-event-v1\n');
  if (!equal(bytes.subarray(0, kind.length), kind)) throw new Error('not a leaf');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = kind.length + 16;
  const field = () => {
    const length = view.getInt32(at);
    at += 4;
    if (length === -1) return null;
    if (length < 0 || at + length > bytes.length) throw new Error('not a whole leaf');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const text = () => { const found = field(); return found === null ? null : UTF8.decode(found); };
  const [, stream, , timestamp, type] = [text(), text(), text(), text(), text()];
  text();
  const payload = field();
  field();
  if (at !== bytes.length || stream === null || timestamp === null || type === null || payload === null) {
    throw new Error('not a whole leaf');
  }
  return { position: Number(view.getBigInt64(kind.length)), sequence: Number(view.getBigInt64(kind.length + 8)),
    stream, timestamp, name: type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1),
    payload: UTF8.decode(payload) };
}

function parseProof(text) {
  const [, index, hashes] = /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:\S+\n)*)\n/.exec(text) ?? [];
  if (index === undefined) throw new Error('not a proof');
  return { index: BigInt(index), hashes: hashes.split('\n').slice(0, -1).map(fromBase64),
    checkpoint: text.slice(text.indexOf('\n\n') + 2) };
}

const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

async function holds(leaf, index, size, path, root) {
  if (index >= size) return false;
  let [place, last] = [index, size - 1n];
  let hash = await sha256(joined(Uint8Array.of(0), leaf));
  for (const sibling of path) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      hash = await nodeHash(sibling, hash);
      while (!(place & 1n) && place !== 0n) { place >>= 1n; last >>= 1n; }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && equal(hash, root);
}

// ---- the check ------------------------------------------------------------------------------------------------------

async function readable(path, read) {
  try {
    return await read();
  } catch (malformed) {
    throw malformed instanceof Fault ? malformed : new Fault('UNREADABLE', path);
  }
}

async function openSeal(zip, expected) {
  for (const needed of ['log/key', 'manifest.note', 'manifest.json', 'log/checkpoint']) {
    if (zip.size(needed) === undefined) throw new Fault('MISSING', needed);
  }
  const key = await readable('log/key', async () => parseKey(await zip.text('log/key')));
  if (expected && expected.trim() !== key.text) throw new Fault('OTHER_KEY', 'log/key');
  const seal = await readable('manifest.note', async () => parseNote(await zip.text('manifest.note')));
  if (!seal.signatures.some(each => each.id === key.id)) throw new Fault('OTHER_KEY', 'log/key');
  if (!await signed(key, seal)) throw new Fault('NOT_SIGNED', 'manifest.note');
  const json = await zip.read('manifest.json');
  if (seal.text !== `${key.name}/pack/v1\n${base64(await sha256(json))}\n`) throw new Fault('CHANGED', 'manifest.json');
  const manifest = await readable('manifest.json', async () => JSON.parse(UTF8.decode(json)));
  if (manifest.format !== 'gongdan-pack/v1') throw new Fault('UNREADABLE', 'manifest.json');
  return { key, manifest };
}

async function checkFiles(zip, manifest, step) {
  for (const part of manifest.files) {
    const size = zip.size(part.path);
    if (size === undefined) throw new Fault('MISSING', part.path);
    if (size !== part.size || hex(await sha256(await zip.read(part.path))) !== part.sha256) {
      throw new Fault('CHANGED', part.path);
    }
    step();
  }
  const named = new Set([...SEAL, ...manifest.files.map(part => part.path)]);
  for (const path of zip.entries.keys()) if (!named.has(path)) throw new Fault('ADDED', path);
}

async function checkEvents(zip, manifest, note, step) {
  const [, size, root] = note.text.split('\n');
  const events = [];
  const streams = new Map();
  const named = new Set();
  for (const { path } of manifest.files.filter(part => part.kind === 'EVENT')) {
    const leaf = await zip.read(path);
    const event = await readable(path, async () => parseLeaf(leaf));
    if (path !== `events/${String(event.position).padStart(12, '0')}.leaf`) throw new Fault('UNREADABLE', path);
    const proofPath = path.replace('events/', 'proofs/').replace('.leaf', '.proof');
    const proof = await readable(proofPath, async () => parseProof(await zip.text(proofPath)));
    if (proof.checkpoint !== note.encoded
        || !await holds(leaf, proof.index, BigInt(size), proof.hashes, fromBase64(root))) {
      throw new Fault('NOT_IN_LOG', path);
    }
    for (const [hash] of event.payload.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) named.add(hash);
    if (!streams.has(event.stream)) streams.set(event.stream, new Set());
    streams.get(event.stream).add(event.sequence);
    delete event.payload;
    events.push(event);
    step();
  }
  for (const { stream, events: count } of manifest.streams) {
    for (let sequence = 0; sequence < count; sequence++) {
      if (!streams.get(stream)?.has(sequence)) throw new Fault('GAP', stream, 'EVENT');
    }
  }
  for (const part of manifest.files) {
    const isEvidence = part.kind === 'EVIDENCE';
    if ((isEvidence || part.kind === 'REPORT') && !(named.has(part.sha256)
        && (!isEvidence || part.path.startsWith(`evidence/${part.sha256}`)))) {
      throw new Fault('NOT_NAMED', part.path);
    }
  }
  return events;
}

async function checkWitnesses(zip, note) {
  const witnesses = [];
  if (zip.size('log/witnesses') === undefined) return witnesses;
  for (const line of (await zip.text('log/witnesses')).split('\n').filter(Boolean)) {
    const key = await readable('log/witnesses', () => parseKey(line));
    if (note.signatures.some(each => each.id === key.id)) {
      if (!await signed(key, note)) throw new Fault('NOT_SIGNED', 'log/checkpoint', 'WITNESSES');
      witnesses.push(key.name);
    }
  }
  return witnesses;
}

/** @returns what was verified; throws a Fault for the first thing that does not fit */
globalThis.checkPack = async (file, expected, progress = () => {}) => {
  const zip = await Zip.open(file);
  const { key, manifest } = await openSeal(zip, expected);
  const note = await readable('log/checkpoint', async () => parseNote(await zip.text('log/checkpoint')));
  if (note.text !== manifest.checkpoint) throw new Fault('CHANGED', 'log/checkpoint');
  if (!await signed(key, note)) throw new Fault('NOT_SIGNED', 'log/checkpoint');
  const all = manifest.files.length + manifest.files.filter(part => part.kind === 'EVENT').length;
  let done = 0;
  const step = () => { if (++done % 50 === 0 || done === all) progress(done, all); };
  await checkFiles(zip, manifest, step);
  const events = await checkEvents(zip, manifest, note, step);
  const witnesses = await checkWitnesses(zip, note);
  return { manifest, key, checkpoint: note.text.split('\n'), witnesses, events, means };
};
globalThis.PackFault = Fault;
