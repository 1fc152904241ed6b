// Asks the server for results. The last question wins, however late the answers to others come;
// when the server doesn't answer, it is asked again until it does.

const LONGEST_WAIT = 15000;
const LONGEST_PAUSE = 8000;
const LONGEST_QUERY = 2001; // one more than the server takes, so that it says so

class Refused extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

export class LiveSearch {
  #show;
  #trouble;
  #asked = null; // the controller of the question on its way
  #again = null; // asks the last question once more
  #timer = 0;
  #failures = 0;

  /**
   * @param show gets the HTML and the address it answers
   * @param trouble gets a message for the reader, or null when all is well again
   */
  constructor(show, trouble) {
    this.#show = show;
    this.#trouble = trouble;
    addEventListener("online", () => this.#again?.());
  }

  get pending() {
    return this.#asked !== null;
  }

  async ask(url) {
    this.#asked?.abort();
    clearTimeout(this.#timer);
    const controller = new AbortController();
    this.#asked = controller;
    this.#again = null;
    try {
      const html = await this.#fetch(url, controller.signal);
      if (controller !== this.#asked) return;
      this.#done();
      this.#failures = 0;
      this.#trouble(null);
      this.#show(html, url);
    } catch (error) {
      if (controller !== this.#asked) return;
      this.#done();
      this.#failed(url, error);
    }
  }

  #done() {
    this.#asked = null;
  }

  async #fetch(url, signal) {
    const response = await fetch(fragment(url), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)]),
    });
    if (!response.ok) throw new Refused(response.status);
    return response.text();
  }

  #failed(url, error) {
    const status = error instanceof Refused ? error.status : 0;
    if (status >= 400 && status < 500 && status !== 429) {
      this.#trouble("The server refuses this search. A shorter one may work.");
      return;
    }
    this.#trouble(
      status
        ? `The server has a problem (${status}). Trying again …`
        : "The server can’t be reached. Trying again …",
    );
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** this.#failures++);
    this.#again = () => this.ask(url);
    this.#timer = setTimeout(this.#again, pause);
  }
}

function fragment(url) {
  const address = new URL(url, location.origin);
  const query = address.searchParams.get("q");
  if (query && query.length > LONGEST_QUERY) {
    address.searchParams.set("q", query.slice(0, LONGEST_QUERY));
  }
  address.searchParams.set("fragment", "results");
  return address;
}
