// A classic script in the head: sets the theme before anything is painted. The choice of `?theme=` holds for
// this visit, the toggle's choice for good, and without either the system decides.
(() => {
  const KEY = 'parley.theme';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const asked = new URLSearchParams(location.search).get('theme');
  let chosen = asked === 'dark' || asked === 'light' ? asked : localStorage.getItem(KEY);

  const current = () => chosen ?? (dark.matches ? 'dark' : 'light');
  const show = () => { document.documentElement.dataset.theme = current(); };

  window.parleyTheme = {
    current,
    toggle() {
      chosen = current() === 'dark' ? 'light' : 'dark';
      localStorage.setItem(KEY, chosen);
      show();
    },
  };
  dark.addEventListener('change', show);
  show();
})();
