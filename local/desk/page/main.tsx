/** Starts the desk in the browser. */
import { render } from 'preact';
import { App } from './frame/app';
import './frame/base.css';
import './frame/frame.css';
import './sheet/sheet.css';
import './drive/drive.css';
import './forms/forms.css';
import './life/life.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
