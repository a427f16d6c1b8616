/**
 * Chromium without the parts that draw a browser around the page, which took a fifth of the processor's time. Debian's
 * package, because browsers that Playwright downloads itself are out of reach on a closed network.
 */
export const chromiumPath = process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium-headless-shell';
