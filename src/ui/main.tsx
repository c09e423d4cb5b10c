/** Starts the sidebar in the page that Google serves. */
import { render } from 'preact';
import { App } from './app';
import { startView } from './frame/start';
import './frame/styles.css';

const root = document.getElementById('app');
if (root) render(<App start={startView(document.body.dataset['start'])} />, root);
