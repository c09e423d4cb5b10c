/** The part of Form that is about its settings: titles, texts and switches. */
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type Costs } from '../../../runtime/facade';
import { requireArguments, type ArgumentKind } from '../../../runtime/signatures';
import { syncHeaders } from '../destination';
import { getForm, updateForm, type FormSettings, type FormState } from '../forms';
import { editUrl, publishedUrl } from '../prefill';

type Switch = { [K in keyof FormSettings]: FormSettings[K] extends boolean ? K : never }[keyof FormSettings];

export abstract class FormSettingsHandle {
  constructor(
    protected readonly execution: Execution,
    readonly formId: string,
  ) {}

  canEditResponse(): boolean {
    return this.form().allowEdits;
  }

  collectsEmail(): boolean {
    return this.form().collectEmail;
  }

  getConfirmationMessage(): string {
    return this.form().confirmation;
  }

  getCustomClosedFormMessage(): string {
    return this.form().closedMessage;
  }

  getDescription(): string {
    return this.form().description;
  }

  getEditUrl(): string {
    return editUrl(this.form());
  }

  getId(): string {
    return this.formId;
  }

  getPublishedUrl(): string {
    return publishedUrl(this.form());
  }

  getShuffleQuestions(): boolean {
    return this.form().shuffle;
  }

  getSummaryUrl(): string {
    return `https://docs.google.com/forms/d/${this.formId}/viewanalytics`;
  }

  getTitle(): string {
    return this.form().title;
  }

  hasLimitOneResponsePerUser(): boolean {
    return this.form().limitOne;
  }

  hasProgressBar(): boolean {
    return this.form().progressBar;
  }

  hasRespondAgainLink(): boolean {
    return this.form().respondAgain;
  }

  isPublishingSummary(): boolean {
    return this.form().publishingSummary;
  }

  requiresLogin(): boolean {
    return this.form().requireLogin;
  }

  setAllowResponseEdits(...args: unknown[]): this {
    return this.turn('allowEdits', args, 'setAllowResponseEdits');
  }

  setCollectEmail(...args: unknown[]): this {
    return this.turn('collectEmail', args, 'setCollectEmail');
  }

  setConfirmationMessage(...args: unknown[]): this {
    return this.word('confirmation', args, 'setConfirmationMessage');
  }

  setCustomClosedFormMessage(...args: unknown[]): this {
    return this.word('closedMessage', args, 'setCustomClosedFormMessage');
  }

  setDescription(...args: unknown[]): this {
    return this.word('description', args, 'setDescription');
  }

  setLimitOneResponsePerUser(...args: unknown[]): this {
    return this.turn('limitOne', args, 'setLimitOneResponsePerUser');
  }

  setProgressBar(...args: unknown[]): this {
    return this.turn('progressBar', args, 'setProgressBar');
  }

  setPublishingSummary(...args: unknown[]): this {
    return this.turn('publishingSummary', args, 'setPublishingSummary');
  }

  setRequireLogin(...args: unknown[]): this {
    return this.turn('requireLogin', args, 'setRequireLogin');
  }

  setShowLinkToRespondAgain(...args: unknown[]): this {
    return this.turn('respondAgain', args, 'setShowLinkToRespondAgain');
  }

  setShuffleQuestions(...args: unknown[]): this {
    return this.turn('shuffle', args, 'setShuffleQuestions');
  }

  setTitle(...args: unknown[]): this {
    return this.word('title', args, 'setTitle');
  }

  protected abstract spec(): ClassSpec<never>;

  protected form(): FormState {
    return getForm(this.execution.world, this.formId);
  }

  protected change(change: Partial<FormState>): this {
    const { world } = this.execution;
    syncHeaders(world, updateForm(world, this.formId, change));
    return this.self();
  }

  protected require(method: string, args: readonly unknown[], overloads: ArgumentKind[][]): void {
    requireArguments(args, overloads, `FormApp.Form.${method}`);
  }

  protected self(): this {
    return expose(this.execution, this, this.spec() as unknown as ClassSpec<this>);
  }

  protected turn(setting: Switch, args: readonly unknown[], method: string): this {
    this.require(method, args, [['boolean']]);
    return this.change({ [setting]: args[0] === true });
  }

  private word(
    setting: 'title' | 'description' | 'confirmation' | 'closedMessage',
    args: readonly unknown[],
    method: string,
  ): this {
    this.require(method, args, [['text']]);
    return this.change({ [setting]: String(args[0]) });
  }
}

export const settingsCosts: Costs<FormSettingsHandle> = {
  canEditResponse: 'handle',
  collectsEmail: 'handle',
  getConfirmationMessage: 'handle',
  getCustomClosedFormMessage: 'handle',
  getDescription: 'handle',
  getEditUrl: 'handle',
  getId: 'handle',
  getPublishedUrl: 'handle',
  getShuffleQuestions: 'handle',
  getSummaryUrl: 'handle',
  getTitle: 'handle',
  hasLimitOneResponsePerUser: 'handle',
  hasProgressBar: 'handle',
  hasRespondAgainLink: 'handle',
  isPublishingSummary: 'handle',
  requiresLogin: 'handle',
  setAllowResponseEdits: 'formSetter',
  setCollectEmail: 'formSetter',
  setConfirmationMessage: 'formSetter',
  setCustomClosedFormMessage: 'formSetter',
  setDescription: 'formSetter',
  setLimitOneResponsePerUser: 'formSetter',
  setProgressBar: 'formSetter',
  setPublishingSummary: 'formSetter',
  setRequireLogin: 'formSetter',
  setShowLinkToRespondAgain: 'formSetter',
  setShuffleQuestions: 'formSetter',
  setTitle: 'formSetter',
};
