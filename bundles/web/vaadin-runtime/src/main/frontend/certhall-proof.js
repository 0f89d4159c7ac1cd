import Solver from 'altcha/worker?worker';

const SLICE = 2500;
const MOST_WORKERS = 4;

/**
 * Does a proof of work of ALTCHA's first protocol in workers, so that the page stays alive. Shows how far it is, under
 * the name in its attribute `label`, and tells how it ended by the event `proved` (the payload) or `failed`.
 */
class CertHallProof extends HTMLElement {
  /** Solves a task, given as JSON; one that is being solved is given up. */
  solve(json) {
    this.stop();
    if (!window.isSecureContext) {
      this.fail();
      return;
    }
    const task = JSON.parse(json);
    const started = performance.now();
    const workers = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1);
    let next = 0;
    let tried = 0;
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.replaceChildren(progress);

    const handOut = (worker) => {
      if (next <= task.maxnumber) {
        const start = next;
        next += SLICE;
        worker.postMessage({ type: 'work', payload: task, start, max: Math.min(next - 1, task.maxnumber) });
      }
    };
    const answered = (worker, answer) => {
      if (answer) {
        this.stop();
        this.tell('proved', this.payload(task, answer.number, Math.round(performance.now() - started)));
      } else if ((tried += SLICE) > task.maxnumber) {
        this.fail();
      } else {
        progress.value = Math.min(1, tried / task.maxnumber);
        handOut(worker);
      }
    };

    this.workers = Array.from({ length: workers }, () => new Solver());
    this.workers.forEach((worker) => {
      worker.onmessage = (message) => answered(worker, message.data);
      worker.onerror = () => this.fail();
      handOut(worker);
    });
  }

  stop() {
    this.workers?.forEach((worker) => worker.terminate());
    this.workers = undefined;
    this.replaceChildren();
  }

  disconnectedCallback() {
    this.stop();
  }

  fail() {
    this.stop();
    this.tell('failed');
  }

  payload({ algorithm, challenge, salt, signature }, number, took) {
    return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature, took }));
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define('certhall-proof', CertHallProof);
