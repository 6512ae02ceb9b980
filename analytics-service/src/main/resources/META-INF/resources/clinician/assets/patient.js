import { drawPain } from './pain-chart.js';
import { openBehind } from './behind.js';

const drawn = JSON.parse(document.getElementById('chart-data').textContent);
const frame = document.getElementById('chart');

frame.hidden = false;
const pain = drawPain(frame, drawn);
openBehind(frame.querySelector('[role=application]'), document.getElementById('chart-table'));
showNewestWeeks();

/** The chart has all days already; what else is of other days comes from the service. */
const byPeriod = ['.calendar table', '#chart-table tbody', '#shares', '#pdf', '.printed'];
const periods = document.querySelectorAll('[data-period]');
let asked;
periods.forEach(link => link.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const days = { '4w': 28, '12w': 84 }[link.dataset.period] ?? drawn.chart.days;
  pain.show(Math.max(0, drawn.chart.days - days), drawn.chart.days - 1);
  periods.forEach(other => other.removeAttribute('aria-current'));
  link.setAttribute('aria-current', 'true');
  asked?.abort();
  asked = new AbortController();
  fetch(link.href, { signal: asked.signal }).then(read).catch(error => {
    if (error.name !== 'AbortError') {
      location.assign(link.href);
    }
  });
}));

async function read(answer) {
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const parts = byPeriod.map(part => fresh.querySelector(part));
  if (!answer.ok || parts.includes(null)) {
    throw new Error(`status ${answer.status}`);
  }
  byPeriod.forEach((part, i) => document.querySelector(part).replaceWith(parts[i]));
  showNewestWeeks();
}

function showNewestWeeks() {
  const scroll = document.querySelector('.calendar .scroll');
  scroll.scrollLeft = scroll.scrollWidth;
}

performance.mark('ready');
document.body.dataset.ready = 'true';
