import { rewriteDeclarations } from './declarations.mjs';

/** Tokens whose names are not the Design System's. Every other functional colour keeps its name: `--send-link`. */
const RENAMED = {
  'body-background': 'background',
  border: 'rule',
  error: 'alert',
  'input-border': 'border',
  'secondary-text': 'muted',
};

/** Colours that the Design System writes as they are where it means something that a theme changes. */
const LITERAL = {
  '#f3f3f3': 'var(--send-surface, #f3f3f3)',
  '#ffffff': 'var(--send-background, var(--govuk-body-background-colour, #ffffff))',
  '#ca3535': 'var(--send-alert, var(--govuk-error-colour, #ca3535))',
  '#651b1b': 'var(--send-alert, #651b1b)',
};

/** A browser's own size of text, or 16 px where the page has made its root's smaller, as Bootstrap 3 does. */
const REM = 'var(--send-rem, max(1rem, 16px))';

const SIZES = /^(?:font-size|(?:(?:min|max)-)?(?:width|height))$/;

/** Tags keep their pairs, which hold on any background, and what is in a button goes by the button. */
const KEEPS_LITERALS = /govuk-tag|govuk-button/;

function tokens(property, value, selector) {
  const functional = value.replace(
    /var\(--govuk-([a-z-]+)-colour, (#[0-9a-f]+)\)/g,
    (fallback, name) => `var(--send-${RENAMED[name] ?? name}, ${fallback})`,
  );
  const coloured = functional in LITERAL && !KEEPS_LITERALS.test(selector) ? LITERAL[functional] : functional;
  return [[property, SIZES.test(property) ? coloured.replace(/(?<![\w.])(\d*\.?\d+)rem\b/g, `calc($1 * ${REM})`) : coloured]];
}

/**
 * CSS that takes each colour from a token of ours, or else from the page's `--govuk-*`, or else from the Design System, and
 * each size in terms of `--send-rem`.
 *
 * @param {string} css as Sass prints it
 * @returns {string}
 */
export function withTokens(css) {
  return rewriteDeclarations(css, tokens);
}
