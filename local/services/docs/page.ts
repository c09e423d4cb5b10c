/** The page of a document: its size and margins in points. */
import type { Attributes } from './model';

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** US letter, which Google gives accounts of the Dominican Republic, with margins of an inch. */
const letter: Page = {
  width: 612,
  height: 792,
  marginTop: 72,
  marginRight: 72,
  marginBottom: 72,
  marginLeft: 72,
};

/** From the attributes of a body. */
export const pageOf = (attributes: Attributes): Page => ({
  width: Number(attributes.PAGE_WIDTH ?? letter.width),
  height: Number(attributes.PAGE_HEIGHT ?? letter.height),
  marginTop: Number(attributes.MARGIN_TOP ?? letter.marginTop),
  marginRight: Number(attributes.MARGIN_RIGHT ?? letter.marginRight),
  marginBottom: Number(attributes.MARGIN_BOTTOM ?? letter.marginBottom),
  marginLeft: Number(attributes.MARGIN_LEFT ?? letter.marginLeft),
});
