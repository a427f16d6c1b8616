/** The only style of the vendor's form. System fonts and colours: it fetches nothing, and follows light and dark. */
export const formStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.125rem; }
fieldset { display: grid; gap: 0.75rem; margin: 0 0 1rem; padding: 1rem; border: 1px solid GrayText; border-radius: 6px; min-width: 0; }
legend { padding: 0 0.25rem; font-weight: 600; }
fieldset p { margin: 0; font-size: 0.875rem; }
label { display: grid; gap: 0.25rem; font-size: 0.875rem; }
label.option { display: inline-flex; gap: 0.35rem; margin-right: 1rem; font-size: 1rem; }
input, textarea, button { font: inherit; }
textarea, input[type="text"], input[type="file"] { box-sizing: border-box; width: 100%; }
textarea, input[type="text"], input[type="number"], input[type="date"] { padding: 0.35rem 0.5rem; border: 1px solid GrayText; border-radius: 4px; background: Field; color: FieldText; }
input[type="number"], input[type="date"] { width: 12rem; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-size: 0.875rem; }
button { padding: 0.5rem 1rem; } button.clear { justify-self: start; padding: 0.15rem 0.5rem; font-size: 0.875rem; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
`;
