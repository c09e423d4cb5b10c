/** Validations and their builders: each demand replaces the one before. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type Costs, type NoInvention } from '../../../runtime/facade';
import { refuseArguments, requireArguments, type ArgumentKind } from '../../../runtime/signatures';
import type { RuleName, Validation } from '../validation';

/** What can be validated, as Google's classes are named. */
export type ValidationFor = 'Text' | 'ParagraphText' | 'Checkbox' | 'Grid' | 'CheckboxGrid';

export class ValidationImpl {
  constructor(
    readonly validation: Validation,
    readonly made: ValidationFor,
  ) {}
}

/** The validation a script hands over, made for this kind of item; else Google's signature error. */
export function validationBehind(value: unknown, made: ValidationFor, method: string): Validation {
  const given = behind(value, ValidationImpl);
  return given?.made === made ? given.validation : refuseArguments([value], method);
}

abstract class Builder {
  private rule: Pick<Validation, 'rule' | 'values'> | undefined;
  private help = '';

  constructor(
    protected readonly execution: Execution,
    protected readonly made: ValidationFor,
  ) {}

  build(): ValidationImpl {
    if (!this.rule) throw new GoogleError('The validation rule is not set.');
    const spec: ClassSpec<ValidationImpl> = {
      service: 'FormApp',
      className: `${this.made}Validation`,
      costs: {},
      scopes: [],
    };
    const validation = { ...this.rule, help: this.help };
    return expose(this.execution, new ValidationImpl(validation, this.made), spec);
  }

  setHelpText(...args: unknown[]): this {
    requireArguments(args, [['text']], `${this.name}.setHelpText`);
    this.help = String(args[0]);
    return this.self();
  }

  protected abstract spec(): ClassSpec<never>;

  protected demand(rule: RuleName, args: readonly unknown[], kinds: ArgumentKind[]): this {
    requireArguments(args, [kinds], `${this.name}.${rule}`);
    this.rule = { rule, values: args as (number | string)[] };
    return this.self();
  }

  private get name(): string {
    return `FormApp.${this.made}ValidationBuilder`;
  }

  private self(): this {
    return expose(this.execution, this, this.spec() as unknown as ClassSpec<this>);
  }
}

const builderCosts: Costs<Builder> = { build: 'handle', setHelpText: 'handle' };

const builderSpec = <T>(made: ValidationFor, costs: Costs<T>): ClassSpec<T> => ({
  service: 'FormApp',
  className: `${made}ValidationBuilder`,
  costs,
  scopes: [],
});

export class ParagraphTextValidationBuilder extends Builder {
  requireTextContainsPattern(...args: unknown[]): this {
    return this.demandPattern('requireTextContainsPattern', args);
  }

  requireTextDoesNotContainPattern(...args: unknown[]): this {
    return this.demandPattern('requireTextDoesNotContainPattern', args);
  }

  requireTextDoesNotMatchPattern(...args: unknown[]): this {
    return this.demandPattern('requireTextDoesNotMatchPattern', args);
  }

  requireTextLengthGreaterThanOrEqualTo(...args: unknown[]): this {
    return this.demand('requireTextLengthGreaterThanOrEqualTo', args, ['number']);
  }

  requireTextLengthLessThanOrEqualTo(...args: unknown[]): this {
    return this.demand('requireTextLengthLessThanOrEqualTo', args, ['number']);
  }

  requireTextMatchesPattern(...args: unknown[]): this {
    return this.demandPattern('requireTextMatchesPattern', args);
  }

  protected spec(): ClassSpec<never> {
    return paragraphSpec;
  }

  private demandPattern(rule: RuleName, args: readonly unknown[]): this {
    try {
      void new RegExp(String(args[0]), 'u');
    } catch {
      throw new GoogleError('Invalid argument: pattern');
    }
    return this.demand(rule, args, ['string']);
  }
}

const patternCosts: Costs<ParagraphTextValidationBuilder> = {
  ...builderCosts,
  requireTextContainsPattern: 'handle',
  requireTextDoesNotContainPattern: 'handle',
  requireTextDoesNotMatchPattern: 'handle',
  requireTextLengthGreaterThanOrEqualTo: 'handle',
  requireTextLengthLessThanOrEqualTo: 'handle',
  requireTextMatchesPattern: 'handle',
};

const paragraphSpec = builderSpec<ParagraphTextValidationBuilder>('ParagraphText', patternCosts);

export class TextValidationBuilder extends ParagraphTextValidationBuilder {
  requireNumber(...args: unknown[]): this {
    return this.demand('requireNumber', args, []);
  }

  requireNumberBetween(...args: unknown[]): this {
    return this.demand('requireNumberBetween', args, ['number', 'number']);
  }

  requireNumberEqualTo(...args: unknown[]): this {
    return this.demand('requireNumberEqualTo', args, ['number']);
  }

  requireNumberGreaterThan(...args: unknown[]): this {
    return this.demand('requireNumberGreaterThan', args, ['number']);
  }

  requireNumberGreaterThanOrEqualTo(...args: unknown[]): this {
    return this.demand('requireNumberGreaterThanOrEqualTo', args, ['number']);
  }

  requireNumberLessThan(...args: unknown[]): this {
    return this.demand('requireNumberLessThan', args, ['number']);
  }

  requireNumberLessThanOrEqualTo(...args: unknown[]): this {
    return this.demand('requireNumberLessThanOrEqualTo', args, ['number']);
  }

  requireNumberNotBetween(...args: unknown[]): this {
    return this.demand('requireNumberNotBetween', args, ['number', 'number']);
  }

  requireNumberNotEqualTo(...args: unknown[]): this {
    return this.demand('requireNumberNotEqualTo', args, ['number']);
  }

  requireTextIsEmail(...args: unknown[]): this {
    return this.demand('requireTextIsEmail', args, []);
  }

  requireTextIsUrl(...args: unknown[]): this {
    return this.demand('requireTextIsUrl', args, []);
  }

  requireWholeNumber(...args: unknown[]): this {
    return this.demand('requireWholeNumber', args, []);
  }

  protected override spec(): ClassSpec<never> {
    return textSpec;
  }
}

const textSpec = builderSpec<TextValidationBuilder>('Text', {
  ...patternCosts,
  requireNumber: 'handle',
  requireNumberBetween: 'handle',
  requireNumberEqualTo: 'handle',
  requireNumberGreaterThan: 'handle',
  requireNumberGreaterThanOrEqualTo: 'handle',
  requireNumberLessThan: 'handle',
  requireNumberLessThanOrEqualTo: 'handle',
  requireNumberNotBetween: 'handle',
  requireNumberNotEqualTo: 'handle',
  requireTextIsEmail: 'handle',
  requireTextIsUrl: 'handle',
  requireWholeNumber: 'handle',
});

export class CheckboxValidationBuilder extends Builder {
  requireSelectAtLeast(...args: unknown[]): this {
    return this.demand('requireSelectAtLeast', args, ['number']);
  }

  requireSelectAtMost(...args: unknown[]): this {
    return this.demand('requireSelectAtMost', args, ['number']);
  }

  requireSelectExactly(...args: unknown[]): this {
    return this.demand('requireSelectExactly', args, ['number']);
  }

  protected spec(): ClassSpec<never> {
    return checkboxSpec;
  }
}

const checkboxSpec = builderSpec<CheckboxValidationBuilder>('Checkbox', {
  ...builderCosts,
  requireSelectAtLeast: 'handle',
  requireSelectAtMost: 'handle',
  requireSelectExactly: 'handle',
});

/** For grids and checkbox grids alike. */
export class GridValidationBuilder extends Builder {
  requireLimitOneResponsePerColumn(...args: unknown[]): this {
    return this.demand('requireLimitOneResponsePerColumn', args, []);
  }

  protected spec(): ClassSpec<never> {
    return gridSpec(this.made);
  }
}

const gridSpec = (made: ValidationFor): ClassSpec<GridValidationBuilder> =>
  builderSpec(made, { ...builderCosts, requireLimitOneResponsePerColumn: 'handle' });

export const exposeTextBuilder = (execution: Execution): TextValidationBuilder =>
  expose(execution, new TextValidationBuilder(execution, 'Text'), textSpec);

export const exposeParagraphBuilder = (execution: Execution): ParagraphTextValidationBuilder =>
  expose(execution, new ParagraphTextValidationBuilder(execution, 'ParagraphText'), paragraphSpec);

export const exposeCheckboxBuilder = (execution: Execution): CheckboxValidationBuilder =>
  expose(execution, new CheckboxValidationBuilder(execution, 'Checkbox'), checkboxSpec);

export const exposeGridBuilder = (
  execution: Execution,
  made: 'Grid' | 'CheckboxGrid',
): GridValidationBuilder => expose(execution, new GridValidationBuilder(execution, made), gridSpec(made));

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<TextValidationBuilder, GoogleAppsScript.Forms.TextValidationBuilder>,
  NoInvention<ParagraphTextValidationBuilder, GoogleAppsScript.Forms.ParagraphTextValidationBuilder>,
  NoInvention<CheckboxValidationBuilder, GoogleAppsScript.Forms.CheckboxValidationBuilder>,
  NoInvention<GridValidationBuilder, GoogleAppsScript.Forms.GridValidationBuilder>,
] = [true, true, true, true];
void noInvention;
