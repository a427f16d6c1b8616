/** What stays in sight above a field that is scrolled, in pixels: its question. */
const headroom = 48;
const gap = 12;

/**
 * Keeps what has the focus out from under the notices: when it gets the focus, grows while it is typed into, or a
 * notice comes up over it, it is scrolled above them. `--notices` tells the forms how much room that takes at their
 * end. Returns the function that ends it.
 */
export function keepFocusClear(notices: HTMLElement): () => void {
  let height = 0;
  const clear = () => {
    const focused = document.activeElement;
    if (height === 0 || !(focused instanceof HTMLElement) || notices.contains(focused)) return;
    const scroller = scrollerOf(focused);
    // The box of a tick is out of sight; its label is what is seen.
    const box = (focused.closest('label') ?? focused).getBoundingClientRect();
    const hidden = hiddenPx(box, notices.getBoundingClientRect());
    if (!scroller || hidden === 0) return;
    const above = box.top - scroller.getBoundingClientRect().top - headroom;
    scroller.scrollBy(0, Math.min(hidden + gap, Math.max(0, above)));
  };
  const observer = new ResizeObserver(() => {
    height = notices.offsetHeight;
    document.documentElement.style.setProperty('--notices', `${height}px`);
    clear();
  });
  observer.observe(notices);
  document.addEventListener('focusin', clear);
  document.addEventListener('input', clear);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', clear);
    document.removeEventListener('input', clear);
  };
}

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>;

/** How far the notices reach over the lower end of a box, in pixels; 0 beside and above them. */
export function hiddenPx(box: Box, notices: Box): number {
  const isBeside = box.right <= notices.left || box.left >= notices.right;
  return isBeside || box.top >= notices.bottom ? 0 : Math.max(0, box.bottom - notices.top);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement;
  if (!parent) return null;
  const scrolls =
    parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY);
  return scrolls ? parent : scrollerOf(parent);
}
