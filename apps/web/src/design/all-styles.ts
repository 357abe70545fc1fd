import address from './all-styles.css?url';

let arriving: Promise<void> | null = null;

/**
 * Waits for what is loaded later, and for its styles: the document of the overview carries only those of its own first view (first-view.css),
 * every other document has all of them (entry-server.tsx). Fails when either cannot be had, and may be tried again.
 */
export async function withStyles<Module>(loading: Promise<Module>): Promise<Module> {
  if (import.meta.env.SSR) return loading;
  const [module] = await Promise.all([loading, allStyles()]);
  return module;
}

function allStyles(): Promise<void> {
  arriving ??= document.querySelector('style[data-href="all"]') ? Promise.resolve() : addStyles();
  return arriving;
}

function addStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      arriving = null;
      reject(new Error('The styles of this page did not arrive.'));
    });
    document.head.append(link);
  });
}
