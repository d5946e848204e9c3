// Shows what the check finds. All texts come from the product's own messages, put here when the page was made.
const WORDS = {{words}};
const MOST_ROWS = 5000;
const $ = id => document.getElementById(id);
let language = navigator.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
let shown = () => {};
let checked = '';

const say = (key, ...given) => given.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), WORDS[language][key] ?? key);
const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);
const show = (id, isShown = true) => { $(id).hidden = !isShown; };
const lines = values => {
  const list = element('dd', '');
  list.append(...values.map(each => element('div', each)));
  return list;
};
const time = text => text.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
const sample = ({ method, size, seed, ...filter }) =>
  [say('verifier.sample.of', say(`method.${method}`), size, seed), ...Object.entries(filter).map(([name, value]) => `${name} ${value.amount ?? value}`)];
const facts = pairs => $('fact-list').replaceChildren(...pairs.flatMap(([name, value]) => [element('dt', name), Array.isArray(value) ? lines(value) : element('dd', value)]));

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-word]').forEach(each => { each.textContent = say(`verifier.${each.dataset.word}`); });
  $('language').textContent = language === 'zh' ? 'English' : '中文';
  shown();
}

function clear() {
  ['verdict', 'means', 'facts', 'absent', 'events', 'files'].forEach(id => show(id, false));
  delete document.body.dataset.result;
}

function showUnfit(fault) {
  $('verdict').className = 'unfit';
  $('verdict').replaceChildren(element('span', say('verifier.unfit', say(`part.${fault.kind}`), say(`reason.${fault.reason}`))),
    element('br', ''), element('code', fault.path));
  show('verdict');
}

function showSound(found) {
  const { manifest, key, checkpoint, witnesses, events, means } = found;
  $('verdict').className = 'sound';
  $('verdict').replaceChildren(element('span', say('verifier.sound', manifest.files.length, events.length)));
  $('signature-means').textContent = say(`verifier.means.${means}`);
  const count = kind => manifest.files.filter(part => part.kind === kind).length;
  facts([
    [say('verifier.pack'), manifest.pack],
    [say('verifier.investments'), manifest.investments],
    [say('verifier.requested'), `${time(manifest.requestedAt)} · ${manifest.requestedBy}`],
    [say('verifier.key'), key.text],
    [say('verifier.checkpoint'), say('verifier.checkpoint.of', checkpoint[0], checkpoint[1], checkpoint[2])],
    [say('verifier.witnesses'), witnesses.length ? witnesses.join(', ') : say('verifier.witnesses.none')],
    [say('verifier.streams'), manifest.streams.map(each => `${each.stream} (${each.events})`)],
    ...['EVENT', 'EVIDENCE', 'REPORT', 'DECISION', 'PROGRAMME'].map(kind => [say(`part.${kind}`), String(count(kind))]),
    ...(manifest.scope.sample ? [[say('verifier.sample'), sample(manifest.scope.sample)]] : []),
  ]);
  $('absent-list').replaceChildren(...manifest.absent.map(each => element('li', `${say(`part.${each.kind}`)} ${each.what}: ${each.because}`)));
  $('event-rows').replaceChildren(...events.slice(0, MOST_ROWS).map(event => {
    const row = document.createElement('tr');
    row.append(element('td', event.position, { className: 'number' }), element('td', time(event.timestamp)), element('td', event.name),
      element('td', `${event.stream} / ${event.sequence}`));
    return row;
  }));
  $('events-more').textContent = say('verifier.events.more', MOST_ROWS, events.length);
  show('events-more', events.length > MOST_ROWS);
  $('file-rows').replaceChildren(...manifest.files.filter(part => !['EVENT', 'PROOF'].includes(part.kind)).map(part => {
    const row = document.createElement('tr');
    row.append(element('td', say(`part.${part.kind}`)), element('td', part.title ? `${part.title} (${part.path})` : part.path),
      element('td', part.size, { className: 'number' }));
    return row;
  }));
  ['verdict', 'means', 'facts', 'events', 'files'].forEach(id => show(id));
  show('absent', manifest.absent.length > 0);
}

async function check() {
  const file = $('file').files[0];
  const wish = `${$('expected').value.trim()} ${file?.name} ${file?.size} ${file?.lastModified}`;
  // leaving a field without a change asks again
  if (!file || wish === checked) return;
  checked = wish;
  const isStale = () => wish !== checked;
  clear();
  shown = () => {};
  if (!globalThis.crypto?.subtle) {
    shown = () => { $('verdict').className = 'unfit'; $('verdict').textContent = say('verifier.no-crypto'); show('verdict'); };
    document.body.dataset.result = 'NO_CRYPTO';
    shown();
    return;
  }
  $('progress').removeAttribute('value');
  show('progress');
  try {
    const found = await globalThis.checkPack(file, $('expected').value, (done, all) => Object.assign($('progress'), { max: all, value: done }));
    if (isStale()) return;
    shown = () => showSound(found);
    document.body.dataset.result = 'sound';
  } catch (problem) {
    if (isStale()) return;
    const fault = problem instanceof globalThis.PackFault ? problem : new globalThis.PackFault('UNREADABLE', file.name, 'FILE');
    if (fault !== problem) console.error(problem);
    shown = () => showUnfit(fault);
    document.body.dataset.result = fault.message;
  }
  show('progress', false);
  shown();
}

$('wish').addEventListener('submit', event => event.preventDefault());
$('file').addEventListener('change', check);
$('expected').addEventListener('change', check);
$('language').addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; speak(); });
speak();
