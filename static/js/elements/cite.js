// @ts-check
/**
 * `<khutut-cite>`: the buttons that copy a page's citation and its link. On the map the link also
 * takes the view that is drawn, which is the address's hash when the button is pressed.
 */

export class KhututCite extends HTMLElement {
  connectedCallback() {
    this.querySelector('.copy')?.removeAttribute('hidden');
    this.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
      const source = document.getElementById(button?.getAttribute('data-copy') ?? '');
      if (source) void this.#copy(source);
    });
  }

  /** @param {HTMLElement} source */
  async #copy(source) {
    const link = this.querySelector('#cite-link');
    if (link instanceof HTMLAnchorElement && location.hash) {
      link.hash = location.hash;
      link.textContent = link.href;
    }
    const text = (source.textContent ?? '').replace(/\s+/g, ' ').trim();
    try {
      await navigator.clipboard.writeText(text);
      this.#say(this.dataset['tCopied'] ?? '');
    } catch {
      // No clipboard, as on a page without TLS: the reader copies what is selected.
      getSelection()?.selectAllChildren(source);
      this.#say(this.dataset['tSelected'] ?? '');
    }
  }

  /** @param {string} text */
  #say(text) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

customElements.define('khutut-cite', KhututCite);
