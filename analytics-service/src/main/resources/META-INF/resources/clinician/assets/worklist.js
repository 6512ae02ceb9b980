const news = document.getElementById('news');
let list = document.getElementById('list');

/** The answer of the service is the page as it stands; only the list is taken from it, and the focus stays where it was. */
async function take(answer) {
  if (!answer.ok || answer.redirected && !new URL(answer.url).pathname.startsWith('/clinician')) {
    throw new Error(`status ${answer.status}`);
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('list');
  const focused = document.activeElement?.id;
  list.querySelectorAll('.deeds select').forEach(chosen => {
    const again = fresh.querySelector(`#${CSS.escape(chosen.id)}`);
    if (again) {
      again.value = chosen.value;
    }
  });
  list.replaceWith(fresh);
  list = fresh;
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  narrow();
  news.textContent = `${news.dataset.updated} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })}`;
}

function lost() {
  news.textContent = news.dataset.lost;
}

const search = document.querySelector('input[type=search]');
function narrow() {
  const part = search.value.trim().toLowerCase();
  list.querySelectorAll('tbody tr').forEach(row => { row.hidden = !row.dataset.name.toLowerCase().includes(part); });
}
search.addEventListener('input', narrow);

const filters = document.querySelector('.filters');
filters.addEventListener('change', event => {
  if (event.target !== search) {
    filters.requestSubmit();
  }
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-in-place]')) {
    return;
  }
  event.preventDefault();
  const row = form.closest('tr');
  const next = row.nextElementSibling ?? row.previousElementSibling;
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
    .then(take)
    .then(() => {
      if (document.activeElement === document.body) {
        [...list.querySelectorAll('tbody th a')].find(link => link.href === next?.querySelector('th a')?.href)?.focus();
      }
    })
    .catch(() => { news.textContent = news.dataset.unsaved; });
});

document.addEventListener('keydown', event => {
  const link = event.target.closest?.('.worklist tbody th a');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (link && step) {
    event.preventDefault();
    const links = [...list.querySelectorAll('tbody tr:not([hidden]) th a')];
    links[links.indexOf(link) + step]?.focus();
  }
});

/** What the form found is narrowed by the service; its answer has no name in its address. */
function current() {
  return search.value.trim()
    ? fetch('/clinician/searches', { method: 'POST', body: new URLSearchParams(new FormData(document.getElementById('search'))) })
    : fetch(`/clinician/?${new URLSearchParams(new FormData(filters))}`);
}

/** A stream that the service ends begins again at once; one that does not is lost. */
const PATIENCE = 10_000;

function listen() {
  let silent;
  const changes = new EventSource(`/clinician/worklist/changes?seen=${list.dataset.marker}`);
  changes.addEventListener('changed', () => current().then(take).catch(lost));
  changes.addEventListener('error', () => {
    if (changes.readyState === EventSource.CLOSED) {
      lost();
    } else {
      silent ??= setTimeout(lost, PATIENCE);
    }
  });
  changes.addEventListener('open', () => {
    clearTimeout(silent);
    silent = undefined;
    if (news.textContent === news.dataset.lost) {
      current().then(take).catch(lost);
    }
  });
}

if (list.dataset.marker) {
  listen();
}
document.body.dataset.ready = 'true';
