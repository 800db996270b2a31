/** Links the stylesheet as a page does, once, and waits until it holds. */
const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = new URL('../styles/send-reform.css', import.meta.url).href;
document.head.append(link);
await new Promise((resolve, reject) => {
  link.addEventListener('load', resolve, { once: true });
  link.addEventListener('error', reject, { once: true });
});
