import type { PartialDate } from '../ontology/partialDate.ts';
import type { EntityType, Stance, Status } from '../ontology/records.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';

/** A map, ready to be drawn: plain data (it is what /map.json answers), of one graph version, in the reader's language. The same request on the same graph gives the same scene. */
export interface MapScene {
  readonly version: number;
  /** Of the request, see MapRequest. */
  readonly address: string;
  readonly form: 'OVERVIEW' | 'FOCUS' | 'CONNECT';
  readonly language: WrittenLanguage;
  readonly asOf: PartialDate | null;
  readonly title: string;
  /** What is to be seen, in a sentence or two: for those who do not see it. */
  readonly description: string;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Best first; null: no paths were asked for. */
  readonly paths: readonly ScenePath[] | null;
  readonly legend: Legend;
  /** Documents behind what is shown, those behind most first. */
  readonly sources: readonly SceneSource[];
  /** How many there are; `sources` may hold fewer. */
  readonly sourceCount: number;
  /** False: more fits the request than is shown; `notices` say what and how to see it. */
  readonly complete: boolean;
  readonly notices: readonly string[];
  /** False: time ended a search, and asked for again it may tell more. */
  readonly isFinal: boolean;
  /** How much of this map's subject held in each year, oldest first; for a slider. */
  readonly years: readonly SceneYear[];
  /** Smallest and largest coordinates of the boxes of all that this map shows at whatever time, so that a slider does not move the picture. */
  readonly bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** How labels are written, in CSS pixels at zoom 1: the height of the letters, from line to line, and from the sign to the first line's top. */
export const LABEL = Object.freeze({ size: 12, leading: 15, gap: 4 });

export type SceneNode = EntityNode | FoldNode;

interface PlacedNode {
  /** Id of the entity, or key of the fold. */
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  /** Centre of the sign, in CSS pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
  /** Width and height of the sign. */
  readonly extent: number;
  /** As lines, below the sign, centred. */
  readonly label: readonly string[];
  /** Within it lie sign and label, and nothing of any other node. `x` and `y` are its upper left corner. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface EntityNode extends PlacedNode {
  readonly form: 'ENTITY';
  readonly name: string;
  /** "hospital", 医院: of the kind, or the type where it has none. */
  readonly kindLabel: string;
  /** Relationships that it has under the filters, shown or not. */
  readonly degree: number;
  /** Of its neighbours under the filters: how many are not shown and in no fold of it. It can be opened: put it behind the others in `focus`. */
  readonly hidden: number;
  readonly isFocus: boolean;
  readonly side: 'FROM' | 'TO' | null;
}

/** Neighbours of one entity, of one type and kind, that are not shown one by one. */
export interface FoldNode extends PlacedNode {
  readonly form: 'FOLD';
  /** Entity whose neighbours they are. */
  readonly of: string;
  /** How many. */
  readonly count: number;
  /** "company ×12", 企业 ×12. */
  readonly name: string;
  /** To be put into `open`, in place of what begins with the same `id` and "~", so that the next of them are shown. */
  readonly opening: string;
}

/** All relationships between two nodes, or between an entity and those in a fold. */
export interface SceneEdge {
  /** `<from>|<to>`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Relationship types, those of most relationships first. */
  readonly types: readonly string[];
  /** In words, seen from `from`: "manages", "is a party to · founded". */
  readonly label: string;
  readonly count: number;
  /** Ids of the first relationships. */
  readonly relationships: readonly string[];
  /** NONE: they run both ways, or have no direction. */
  readonly direction: 'FORWARD' | 'NONE';
  /** ACTUAL where one is, else PLANNED where one is. */
  readonly status: Status;
  /** STATED where one is. */
  readonly stance: Stance;
}

export interface ScenePath {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly length: number;
  readonly score: number;
  readonly sentence: string;
  /** Ids of the documents behind it, in the order of their first use. */
  readonly sources: readonly SceneSource[];
}

export interface SceneSource {
  readonly id: string;
  /** With † where it is a paraphrase or translation of ours. */
  readonly title: string;
  readonly publisher: string | null;
  readonly date: PartialDate | null;
  readonly url: string | null;
  /** Relationships on the map (or on the path) that it stands behind. */
  readonly count: number;
}

export interface Legend {
  /** What is shown of each type, in the order of the legend. Folded entities count too. */
  readonly types: readonly { readonly type: EntityType; readonly label: string; readonly count: number }[];
  readonly relationships: readonly { readonly type: string; readonly label: string; readonly count: number }[];
  /** What the styles of lines and marks mean; only what occurs. */
  readonly marks: readonly { readonly mark: 'PLANNED' | 'ENDED' | 'IMPLIED' | 'FOLD' | 'OURS'; readonly label: string }[];
}

export interface SceneYear {
  readonly year: number;
  readonly entities: number;
  readonly relationships: number;
}
