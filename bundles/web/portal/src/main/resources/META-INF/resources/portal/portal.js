// The portal's own part in the browser: readiness, focus, theme and language of the page.
(() => {
  const html = document.documentElement;
  const SETTLE_MS = 300;
  let shown = false;
  let leaving = false;
  let listening = false;

  const isLoading = () => window.Vaadin?.connectionState?.state === 'loading';

  const update = () => {
    if (!shown || leaving || isLoading()) {
      html.dataset.ready = 'false';
      return;
    }
    setTimeout(() => {
      html.dataset.ready = String(shown && !leaving && !isLoading());
    }, 0);
  };

  const listen = () => {
    const connection = window.Vaadin?.connectionState;
    if (listening || !connection) {
      return;
    }
    listening = true;
    connection.addStateChangeListener((before) => {
      if (before === 'loading') {
        leaving = false;
      }
      update();
    });
  };

  // A click on a link starts a navigation a moment before the first request does.
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.origin !== location.origin || link.hash) {
      return;
    }
    leaving = true;
    update();
    setTimeout(() => {
      if (!isLoading()) {
        leaving = false;
        update();
      }
    }, SETTLE_MS);
  }, true);

  const focusContent = () => {
    const main = document.getElementById('main');
    const target = main?.querySelector('h1') ?? main;
    if (target) {
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  };

  // On a phone the navigation is one line to be swiped; the present page stands in its middle.
  const showPresent = () => requestAnimationFrame(() => {
    document.querySelectorAll('.portal-navigation [aria-current]').forEach((link) => {
      const list = link.closest('ul');
      const [line, entry] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
      list.scrollLeft += entry.left + entry.width / 2 - line.left - line.width / 2;
    });
  });

  const themes = () => [...document.head.querySelectorAll('link[data-theme]')];

  window.certhall = {
    /** The content of the page is there. */
    shown(moveFocus) {
      listen();
      shown = true;
      if (moveFocus) {
        leaving = false;
        focusContent();
      }
      showPresent();
      update();
    },

    /** Wears style sheets, named by their addresses; the former ones stay on until the new ones are there. */
    wear(addresses) {
      const wanted = addresses.split(' ').filter(Boolean);
      const former = themes();
      if (former.map((link) => link.getAttribute('href')).join(' ') === addresses) {
        return;
      }
      const loaded = wanted.map((address) => new Promise((done) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = address;
        link.dataset.theme = '';
        link.onload = done;
        link.onerror = done;
        document.head.append(link);
      }));
      Promise.all(loaded).then(() => {
        former.forEach((link) => link.remove());
        showPresent();
      });
    },

    /**
     * Watches for push by long polling. What the server sends while the first poll gives way to the second can be lost;
     * one call afterwards has an answer whose number shows the gap, and the page asks for what it missed.
     */
    watch(page) {
      const polls = (entry) => entry.initiatorType === 'xmlhttprequest' && entry.name.includes('/VAADIN/push');
      const observer = new PerformanceObserver((list) => {
        if (list.getEntries().some(polls)) {
          observer.disconnect();
          setTimeout(() => page.$server.polled(), 1000);
        }
      });
      observer.observe({ type: 'resource', buffered: true });
    },

    /** Says which language the page is in, and keeps the choice. */
    language(tag) {
      if (html.lang !== tag) {
        const secure = location.protocol === 'https:' ? '; Secure' : '';
        document.cookie = `certhall-language=${tag}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
      }
      html.lang = tag;
    },
  };
})();
