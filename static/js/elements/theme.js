// @ts-check
/**
 * `<khutut-theme>`: shows its button, which turns the page light or dark and keeps the choice in a
 * cookie that the server reads. Without a choice the page follows the system.
 */

const A_YEAR = 31_536_000;

export class KhututTheme extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    const dress = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = theme;
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      document.cookie = `theme=${theme}; path=/; max-age=${A_YEAR}; SameSite=Lax${secure}`;
      dress();
    });
    dress();
  }
}

function isDark() {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

customElements.define('khutut-theme', KhututTheme);
