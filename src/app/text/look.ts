/** The editor in the colours of the page, light and dark. */
import { EditorView } from '@codemirror/view';

export const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
    lineHeight: '20px',
    overscrollBehavior: 'contain',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0 40vh' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 24%, transparent)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink-faint)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-line.lit': {
    backgroundColor: 'color-mix(in srgb, var(--focus) 12%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--focus)',
  },
  '.cm-foldPlaceholder': {
    padding: '0 4px',
    border: '1px solid var(--line)',
    backgroundColor: 'var(--sunken)',
    color: 'var(--ink-soft)',
  },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 8px', fontFamily: 'Inter, system-ui, sans-serif', fontSize: '13px' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { fontSize: '13px' },
  '.cm-textfield': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
  },
  '.cm-button': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--raised)',
    color: 'var(--ink)',
  },
  '.cm-tooltip': {
    maxWidth: '420px',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'Inter, system-ui, sans-serif', fontSize: '13px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-diagnostic': { fontFamily: 'Inter, system-ui, sans-serif', fontSize: '13px', padding: '6px 10px' },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--dispute) 30%, transparent)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--dispute) 60%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--dispute) 18%, transparent)' },
});
