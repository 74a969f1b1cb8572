// Everything here is a convenience: each page works without it. See Autosave.swift for the saving protocol.
(() => {
  'use strict';
  const root = document.documentElement;
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));

  // Swaps parts of the page by id and leaves focus, open branches and the scroll position as they were.
  function replaceFragments(fragments) {
    const focused = document.activeElement;
    const focusId = focused && focused.id;
    for (const [id, html] of Object.entries(fragments || {})) {
      const old = document.getElementById(id);
      if (!old || (focused !== document.body && old.contains(focused) && focused.matches('input,textarea,select'))) continue;
      const frame = document.createElement('template');
      frame.innerHTML = html;
      const fresh = frame.content.firstElementChild;
      if (!fresh) continue;
      for (const part of old.querySelectorAll('details[id]')) {
        const twin = fresh.querySelector('#' + CSS.escape(part.id));
        if (twin) twin.open = part.open;
      }
      const scroll = [old.scrollTop, old.scrollLeft];
      fresh.id = id;
      old.replaceWith(fresh);
      [fresh.scrollTop, fresh.scrollLeft] = scroll;
    }
    if (focusId && document.activeElement === document.body) {
      const again = document.getElementById(focusId);
      if (again) again.focus({ preventScroll: true });
    }
  }

  class Autosave {
    constructor(form) {
      this.form = form;
      form.autosave = this;
      this.changed = new Set();
      this.status = document.getElementById(form.dataset.autosave);
      this.store = 'samrit:' + new URL(form.action).pathname;
      this.busy = false;
      this.timer = 0;
      form.addEventListener('input', (e) => this.note(e.target, 900));
      form.addEventListener('change', (e) => this.note(e.target, 0));
      form.addEventListener('submit', () => this.forget());
      addEventListener('online', () => this.save());
      addEventListener('pagehide', () => this.leave());
      addEventListener('beforeunload', (e) => { if (this.changed.size || this.busy) e.preventDefault(); });
      this.restore();
    }

    say(state, time, message) {
      if (!this.status) return;
      this.status.dataset.state = state;
      const words = message || (this.status.dataset[state] || '').replace('{time}', time || '');
      const text = this.status.querySelector('.saved-text');
      if (text) text.textContent = words;
    }

    note(target, delay) {
      if (!target.name || target.type === 'hidden' || target.type === 'file' || target.closest('[data-autosave-not]')) return;
      this.changed.add(target.name);
      this.keep();
      if (this.stopped) return;
      this.say('changed');
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), delay);
    }

    body() {
      const all = new FormData(this.form);
      const body = new URLSearchParams();
      for (const name of this.changed) body.append('changed', name);
      for (const [name, value] of all) {
        const field = this.form.elements[name];
        if (typeof value === 'string' && (this.changed.has(name) || (field && field.type === 'hidden'))) body.append(name, value);
      }
      return body;
    }

    async save() {
      if (this.busy || !this.changed.size || this.stopped) return;
      clearTimeout(this.timer);
      const body = this.body();
      const sent = new Set(this.changed);
      this.changed.clear();
      this.busy = true;
      this.say('saving');
      let retry = 0;
      try {
        const reply = await fetch(this.form.action, {
          method: 'POST', body, credentials: 'same-origin', redirect: 'manual',
          headers: { 'X-Samrit-Autosave': '1', 'Accept': 'application/json' },
        });
        const isJSON = (reply.headers.get('Content-Type') || '').startsWith('application/json');
        if (reply.status === 401) this.refuse(sent, isJSON ? (await reply.json()).error.message : '');
        else if (isJSON) this.take(await reply.json(), sent);
        else if (reply.status >= 500 || reply.status === 429) throw new Error('try again');
        else this.refuse(sent);
      } catch {
        sent.forEach((name) => this.changed.add(name));
        this.say('offline');
        retry = 5000;
      }
      this.busy = false;
      this.keep();
      if (retry) { await wait(retry); this.save(); } else if (this.changed.size) this.save();
    }

    take(answer, sent) {
      this.showErrors(answer.errors || {}, sent);
      if (answer.conflict) {
        this.stopped = true;
        sent.forEach((name) => this.changed.add(name));
        this.say('conflict', '', answer.conflict.message);
      } else if (answer.saved) {
        for (const [name, value] of Object.entries(answer.saved.hidden || {})) {
          const field = this.form.elements[name];
          if (field && field.type === 'hidden') field.value = value;
        }
        this.say(Object.keys(answer.errors || {}).length ? 'refused' : 'saved', answer.saved.time);
      } else this.say('refused');
      replaceFragments(answer.fragments);
    }

    refuse(sent, message) {
      sent.forEach((name) => this.changed.add(name));
      this.stopped = true;
      this.say('refused', '', message);
    }

    showErrors(errors, names) {
      for (const name of names) {
        const place = document.getElementById('error-' + name);
        if (!place) continue;
        const message = errors[name] || '';
        place.hidden = !message;
        (place.querySelector('.field-error-text') || place).textContent = message;
        for (const field of this.form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
          if (message) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
        }
      }
    }

    // What is not saved yet survives a reload of this tab, and only of this tab.
    keep() {
      try {
        if (!this.changed.size) return sessionStorage.removeItem(this.store);
        const kept = {};
        const all = new FormData(this.form);
        for (const name of this.changed) kept[name] = all.getAll(name).filter((v) => typeof v === 'string');
        sessionStorage.setItem(this.store, JSON.stringify({ revision: this.revision(), kept }));
      } catch { /* storage may be closed to us; then the page itself is all there is */ }
    }

    revision() {
      const field = this.form.elements.revision;
      return field ? field.value : '';
    }

    // Puts back what was not saved. When somebody else has changed the form meanwhile, nothing is put over their
    // work: the reader is shown what they had written and decides.
    restore() {
      let left = null;
      try { left = JSON.parse(sessionStorage.getItem(this.store) || 'null'); } catch { return; }
      if (!left || !left.kept) return;
      const { revision, kept } = left;
      if (revision !== this.revision()) {
        const words = Object.keys(kept).filter((name) => this.form.querySelector('textarea[name="' + CSS.escape(name) + '"],input[type=text][name="' + CSS.escape(name) + '"]'));
        this.say('conflict', '', (this.status ? this.status.dataset.conflict : '') + words.map((name) => ' “' + kept[name].join(', ') + '”').join(''));
        return this.forget();
      }
      for (const [name, values] of Object.entries(kept)) {
        for (const field of this.form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
          if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
          else if (field.type !== 'hidden') field.value = values[0] || '';
        }
        this.changed.add(name);
      }
      this.save();
    }

    forget() {
      this.changed.clear();
      clearTimeout(this.timer);
      try { sessionStorage.removeItem(this.store); } catch { /* as above */ }
    }

    leave() {
      if (this.changed.size && !this.stopped && navigator.sendBeacon) {
        const body = this.body();
        body.append('autosave', '1');
        navigator.sendBeacon(this.form.action, body);
      }
    }
  }

  // Who else has the page open, and what they save meanwhile. A line to the server is open only while the page is seen,
  // for browsers allow few of them.
  class Company {
    constructor(mark) {
      this.mark = mark;
      this.place = encodeURIComponent(mark.dataset.place);
      document.addEventListener('visibilitychange', () => this.look());
      addEventListener('pagehide', () => this.leave());
      this.look();
    }

    look() {
      if (document.hidden) return this.leave();
      if (this.line) return;
      this.meet();
      this.timer = setInterval(() => this.meet(), 15000);
      const on = ['presence:' + this.mark.dataset.place, 'saved:' + this.mark.dataset.saved];
      this.line = new EventSource('/events?' + on.map((o) => 'on=' + encodeURIComponent(o)).join('&'));
      this.line.onmessage = (e) => this.hear(JSON.parse(e.data));
      this.line.addEventListener('refresh', () => this.meet());
    }

    leave() {
      clearInterval(this.timer);
      if (!this.line) return;
      this.line.close();
      this.line = null;
      fetch('/presence?leave=1&place=' + this.place, { keepalive: true }).catch(() => {});
    }

    async meet(only) {
      try {
        const reply = await fetch('/presence?place=' + this.place + (only ? '&look=1' : ''), { headers: { Accept: 'application/json' } });
        if (reply.ok) {
          const text = (await reply.json()).text;
          if (this.mark.textContent !== text) this.mark.textContent = text;
        }
      } catch { /* without a line nobody is seen */ }
    }

    async hear(word) {
      if (word.channel === 'presence') return this.meet(true);
      const node = word.id.slice(this.mark.dataset.saved.length);
      const stamp = document.querySelector('[name="v-' + CSS.escape(node) + '"]');
      if (!stamp) return;
      // One's own save is told here too; its stamp arrives with the answer to the save.
      for (let i = 0; i < 20 && stamp.value !== word.mark && stamp.form && stamp.form.autosave && stamp.form.autosave.busy; i++) await wait(100);
      await wait(300);
      if (stamp.isConnected && stamp.value !== word.mark) this.offer(node);
    }

    // Says that somebody saved the item. Nothing is put over what the reader sees until they ask for it.
    async offer(node) {
      const id = 'q-' + node;
      let fresh;
      try {
        const page = await (await fetch(location.href, { headers: { Accept: 'text/html' } })).text();
        fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(id);
      } catch { return; }
      const old = document.getElementById(id);
      if (!old || !fresh) return;
      const words = fresh.querySelector('.question-saved');
      let note = old.querySelector('.by-other');
      if (!note) {
        note = document.createElement('div');
        note.className = 'callout callout-warning by-other';
        note.setAttribute('role', 'status');
        old.querySelector('.criterion-head').after(note);
      }
      const load = document.createElement('button');
      load.type = 'button';
      load.className = 'button button-secondary';
      load.textContent = this.mark.dataset.load;
      load.addEventListener('click', () => this.load(old, fresh));
      const line = document.createElement('p');
      line.textContent = this.mark.dataset.by + ' ' + (words ? words.textContent : '');
      note.replaceChildren(line, load);
    }

    load(old, fresh) {
      const saver = old.closest('form') && old.closest('form').autosave;
      const lost = [];
      for (const field of old.querySelectorAll('textarea,input[type=text]')) {
        const twin = fresh.querySelector('[name="' + CSS.escape(field.name) + '"]');
        if (saver && saver.changed.has(field.name) && field.value && (!twin || twin.value !== field.value)) lost.push(field.value);
        if (saver) saver.changed.delete(field.name);
      }
      if (saver) {
        for (const field of old.querySelectorAll('input')) saver.changed.delete(field.name);
        saver.stopped = false;
        saver.keep();
      }
      if (lost.length) {
        const kept = document.createElement('p');
        kept.className = 'callout callout-neutral';
        kept.textContent = this.mark.dataset.kept + ' “' + lost.join('” “') + '”';
        fresh.querySelector('.criterion-head').after(kept);
      }
      old.replaceWith(fresh);
      const first = fresh.querySelector('input:not([type=hidden]),textarea,select');
      if (first) first.focus({ preventScroll: true });
    }
  }

  // Arrow keys walk the tree: up and down over what is visible, right opens, left closes or goes to the parent.
  function treeKeys(event) {
    const link = event.target.closest('.tree-link');
    const tree = link && link.closest('.tree');
    if (!tree || event.altKey || event.ctrlKey || event.metaKey) return;
    const seen = [...tree.querySelectorAll('.tree-link')].filter((l) => !l.closest('details:not([open])'));
    const at = seen.indexOf(link);
    const branch = link.parentElement.querySelector(':scope > details');
    const to = (l) => { if (l) l.focus(); };
    switch (event.key) {
      case 'ArrowDown': to(seen[at + 1]); break;
      case 'ArrowUp': to(seen[at - 1]); break;
      case 'Home': to(seen[0]); break;
      case 'End': to(seen[seen.length - 1]); break;
      case 'ArrowRight':
        if (branch && !branch.open) branch.open = true; else if (branch) to(branch.querySelector('.tree-link'));
        break;
      case 'ArrowLeft': {
        const parent = link.parentElement.parentElement.closest('li');
        if (branch && branch.open) branch.open = false; else if (parent) to(parent.querySelector(':scope > .tree-link'));
        break;
      }
      default: return;
    }
    event.preventDefault();
  }

  // Single keys, unless the reader switched them off or is typing.
  function singleKeys(event) {
    if (root.dataset.keys === 'off' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.closest('input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable]')) return;
    const dialog = document.getElementById('keys');
    if (event.key === '?' && dialog && dialog.showModal) {
      event.preventDefault();
      if (dialog.open) dialog.close(); else dialog.showModal();
      return;
    }
    if (document.querySelector('dialog[open]') || event.key.length !== 1) return;
    const goal = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!goal) return;
    event.preventDefault();
    if (goal.matches('input,textarea,select')) goal.focus(); else goal.click();
  }

  // Where the reader was in the tree and in the page stays when the same page is loaded again.
  function keepScroll() {
    const tree = document.querySelector('.workbench-tree');
    if (tree) {
      const current = tree.querySelector('[aria-current]');
      if (current && tree.scrollHeight > tree.clientHeight) {
        tree.scrollTop = current.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 3;
      }
    }
    try {
      const key = 'samrit:scroll:' + location.pathname;
      const kept = sessionStorage.getItem(key);
      if (kept && !location.hash) scrollTo({ top: Number(kept), behavior: 'instant' });
      sessionStorage.removeItem(key);
      document.addEventListener('submit', (e) => {
        if (e.target.method === 'post' && !e.target.hasAttribute('data-moves-on')) sessionStorage.setItem(key, String(scrollY));
      });
    } catch { /* without storage the browser's own way is good enough */ }
  }

  function begin() {
    root.dataset.script = 'on';
    for (const form of document.querySelectorAll('form[data-autosave]')) new Autosave(form);
    const company = document.getElementById('company');
    if (company && window.EventSource) new Company(company);
    for (const form of document.querySelectorAll('form[data-submit-on-change]')) {
      form.addEventListener('change', () => form.requestSubmit());
    }
    for (const button of document.querySelectorAll('[data-print]')) {
      button.hidden = false;
      button.addEventListener('click', () => print());
    }
    const summary = document.querySelector('.error-summary');
    if (summary) summary.focus();
    else keepScroll();
    document.addEventListener('keydown', treeKeys);
    document.addEventListener('keydown', singleKeys);
    document.addEventListener('click', (e) => {
      for (const open of document.querySelectorAll('.tools details[open]')) if (!open.contains(e.target)) open.open = false;
    });
    document.addEventListener('keydown', (e) => {
      const open = e.key === 'Escape' && document.querySelector('.tools details[open]');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
    });
    window.samrit = { replaceFragments };
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin); else begin();
})();
