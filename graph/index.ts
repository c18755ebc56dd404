/** The public door of the library: the names others may build on, one explicit list. */
export {
  adjacencyOf,
  finalTarget,
  GrowingAdjacency,
  relationsInto,
  relationsOutOf,
} from './model/adjacency.ts';
export { applyEdit } from './model/apply-edit.ts';
export type { Edit } from './model/apply-edit.ts';
export { applyChange, diffGraphs, isNoChange } from './model/change.ts';
export type { GraphChange } from './model/change.ts';
export { assembleGraph, partsOf, validateGraph } from './model/assemble.ts';
export { addRelation, addStatement, removeElements, updateRelation, updateStatement } from './model/edit.ts';
export type { FieldChange } from './model/edit.ts';
export { findFreeId } from './model/free-ids.ts';
export { findBranch } from './model/rearrange.ts';
export { groupProblems, SEVERITIES } from './model/group-problems.ts';
export type { ProblemGroup } from './model/group-problems.ts';
export type { Loss, Place, Problem, Severity } from './model/problems.ts';
export { findElement, isRelation, SPEAKER_AXIS } from './model/types.ts';
export type {
  ArgumentGraph,
  Axis,
  Citation,
  GraphParts,
  Group,
  Holding,
  Id,
  Meta,
  Position,
  Relation,
  RelationKind,
  Source,
  Statement,
  StatementKind,
} from './model/types.ts';

export { createStudy } from './analysis/study.ts';
export type { Study, StudyOptions } from './analysis/study.ts';
export { carryNames, expectNames } from './analysis/words/short-names.ts';
export { carryFacts, FACTS, keepsFacts, rememberFacts } from './analysis/facts.ts';
export type { Facts } from './analysis/facts.ts';
export { toAnalysisRecord } from './analysis/analysis-record.ts';
export type { AnalysisRecord } from './analysis/analysis-record.ts';
export { findBearings } from './analysis/chains/bearing.ts';
export type { Bearing, Bearings } from './analysis/chains/bearing.ts';
export { findChains, findChainsToTheses, shortestChains } from './analysis/chains/chains.ts';
export type { Chain, ChainSearch, ChainsToTheses } from './analysis/chains/chains.ts';
export { createBudget } from './analysis/numbers/budget.ts';
export { packNumbers, packWords, unpackValues } from './analysis/numbers/by-number.ts';
export type { PackedValues } from './analysis/numbers/by-number.ts';
export type { Budget } from './analysis/numbers/budget.ts';
export { compareCamps } from './analysis/speakers/compare-camps.ts';
export type { CampComparison, Collision, SharedStatement } from './analysis/speakers/compare-camps.ts';
export { findCruxes } from './analysis/cruxes/cruxes.ts';
export type { Crux, ThesisCruxes } from './analysis/cruxes/cruxes.ts';
export { findDisputes } from './analysis/disputes/disputes.ts';
export type { DisputeEntry, Disputes } from './analysis/disputes/disputes.ts';
export { isInferredHolder } from './analysis/speakers/holders.ts';
export { answersTo, objectionsToAnswer } from './analysis/words/answers.ts';
export { tellLink, voiceIn } from './analysis/words/attribution.ts';
export { describeDispute } from './analysis/words/dispute-reasons.ts';
export {
  countDisputed,
  isBarePoint,
  tellDisputed,
  tellNoPoints,
  WHAT_IS_DISPUTED,
} from './analysis/words/disputed-words.ts';
export { describeStand } from './analysis/words/camp-stand.ts';
export { listChainHops, tellAim, tellHop } from './analysis/words/chain-hops.ts';
export type { ChainAim, ChainHop } from './analysis/words/chain-hops.ts';
export { describeWay } from './analysis/words/describe-way.ts';
export { explainStatus } from './analysis/words/explain-status.ts';
export type { StatusExplanation } from './analysis/words/explain-status.ts';
export { findFindings } from './analysis/findings/findings.ts';
export type { Finding } from './analysis/findings/finding.ts';
export type { Framework } from './analysis/frameworks/framework.ts';
export { toFramework } from './analysis/status/map-framework.ts';
export type { MapFramework } from './analysis/status/map-framework.ts';
export { findLoneStatements } from './analysis/chains/lone.ts';
export { findNearestThesis } from './analysis/chains/nearest-thesis.ts';
export type { NearestThesis } from './analysis/chains/nearest-thesis.ts';
export { rankDisputes } from './analysis/disputes/ranked-disputes.ts';
export type { RankedDispute } from './analysis/disputes/ranked-disputes.ts';
export { rolesOf } from './analysis/chains/roles.ts';
export type { Role } from './analysis/chains/roles.ts';
export { findSides } from './analysis/speakers/sides.ts';
export type { Sides } from './analysis/speakers/sides.ts';
export { SEMANTICS } from './analysis/frameworks/semantics.ts';
export type { Semantics } from './analysis/frameworks/semantics.ts';
export { describeBearing, prepareBearing } from './analysis/words/sentences.ts';
export { isDecision, solveTask, TASKS } from './analysis/frameworks/solve.ts';
export type { Answer, Task } from './analysis/frameworks/solve.ts';
export { writeAnswer } from './analysis/frameworks/solve-output.ts';
export type { AnswerForm } from './analysis/frameworks/solve-output.ts';
export { countElements } from './analysis/chains/statistics.ts';
export type { Statistics } from './analysis/chains/statistics.ts';
export type { Status, StatusReport } from './analysis/status/status.ts';
export { findStrengthModel, STRENGTH_MODELS } from './analysis/strength/strength-models.ts';
export type { StrengthModelId } from './analysis/strength/strength-models.ts';
export { findStrengthParts } from './analysis/strength/strength-parts.ts';
export type { StrengthPart, StrengthParts } from './analysis/strength/strength-parts.ts';
export type { Strengths } from './analysis/strength/strength.ts';
export type { ShapleyValues } from './analysis/strength/shapley.ts';
export { SUPPORT_READINGS } from './analysis/status/support-reading.ts';
export type { SupportReading } from './analysis/status/support-reading.ts';
export { findRoots, findTheses } from './analysis/chains/theses.ts';
export { questionOf } from './analysis/words/questions.ts';
export { findAdditions } from './analysis/cruxes/additions.ts';
export type { TurningAdditions } from './analysis/cruxes/additions.ts';
export type { Robustness, Way } from './analysis/cruxes/robustness.ts';
export { supposeAdditions, wordOfAddition } from './analysis/cruxes/suppose.ts';
export type { Addition, SupposedElement } from './analysis/cruxes/suppose.ts';
export {
  describeAdding,
  leadOfAddition,
  describeEffect,
  describeTurning,
  describeUnit,
} from './analysis/digest/crux-words.ts';
export { describeHowSure, READING_WORDS } from './analysis/digest/how-sure.ts';
export { DIGEST_FORMS } from './analysis/digest/blocks.ts';
export type { DigestForm } from './analysis/digest/blocks.ts';
export { writeDigest } from './analysis/digest.ts';
export { createBaseline, findConsequences } from './analysis/cruxes/what-if.ts';
export type { Baseline, Change, Consequences, WhatIf, WhatIfOptions } from './analysis/cruxes/what-if.ts';
export type { Step } from './analysis/chains/steps.ts';
export { nameOf, toSentence } from './analysis/words/names.ts';

export { checkQuote, placeOf, readText } from './reading/check-quote.ts';
export type { QuoteFinding, QuoteMatch, ReadText } from './reading/check-quote.ts';
export { findPassages } from './reading/find-passages.ts';
export type { Passage, PassageRole, Passages } from './reading/find-passages.ts';
export { paragraphAt, tellParagraph } from './reading/paragraphs.ts';
export type { Paragraph } from './reading/paragraphs.ts';

export { acceptProposals, discardProposals, rewordProposal } from './proposals/accept-proposals.ts';
export { checkStatement, judgeQuotes, tellCheck } from './proposals/check-proposals.ts';
export type { QuoteCheck, Verdict } from './proposals/check-proposals.ts';
export { BEARS_ON_NOTHING, isBetweenKnown, mergeProposals } from './proposals/merge-proposals.ts';
export { keepProposals, proposalsOf } from './proposals/proposals.ts';
export { showProposals } from './proposals/show-proposals.ts';
export type { ShownProposals } from './proposals/show-proposals.ts';
export type { Proposals } from './proposals/proposals.ts';
export { readProposals } from './proposals/read-proposals.ts';
export type { ProposalReading } from './proposals/read-proposals.ts';

export type { Format, Reading, ReadOptions, Writing } from './formats/format.ts';
export { createSizeProblem, MAX_BYTES } from './formats/limits.ts';
export { packFiles } from './formats/corpus/pack-files.ts';
export { pairFiles } from './formats/corpus/pair-files.ts';
export type { PairedFile } from './formats/corpus/pair-files.ts';
export { isMapName } from './formats/corpus/map-name.ts';
export { diffContents } from './formats/diff-contents.ts';
export { readCorpus } from './formats/corpus/read-corpus.ts';
export type { CorpusReading } from './formats/corpus/read-corpus.ts';
export { unzipFiles } from './formats/corpus/unzip-files.ts';
export type { CorpusFile, PassedOver } from './formats/corpus/unzip-files.ts';
export { readDirectory } from './formats/corpus/zip-directory.ts';
export type { ReadAt, ZipDirectory } from './formats/corpus/zip-directory.ts';
export { isZip } from './formats/corpus/zip-mark.ts';
export { readMap } from './formats/read-map.ts';
export type { MapReading, ReadRequest } from './formats/read-one.ts';
export { findFormat, findFormatByName, FORMATS } from './formats/registry.ts';
export { findOutsideChange, mergeFiles } from './formats/rewrite/merge-files.ts';
export { encodeLike } from './formats/rewrite/text-bytes.ts';
export { writeLike } from './formats/rewrite/write-like.ts';
export type { OwnFile, Rewriting } from './formats/rewrite/write-like.ts';
export { writeMap } from './formats/write-map.ts';

export { ATTACHMENT_NAME, attachMap, embedInPng, embedInSvg } from './formats/picture/embed.ts';
export { DamagedPack, packText, unpackText } from './formats/picture/pack.ts';
export { embedInPage } from './formats/picture/web-page.ts';
export { withJpegDensity } from './formats/picture/jpeg-density.ts';
export { withPngDensity } from './formats/picture/png-chunks.ts';

export { foldText } from './text/fold-text.ts';

export { directRelations } from './view/bearers.ts';
export { shortPlace, speakerOf } from './view/caption.ts';
export { PAD_X } from './view/card.ts';
export { createTest, isEmptyFilter, tellFilter } from './view/filter.ts';
export { findChoices } from './view/filter-choices.ts';
export type { Choice, FilterChoices } from './view/filter-choices.ts';
export { findTops, foldableStatements, openingFolds, unfoldingTo } from './view/folding.ts';
export { inFileOrder } from './view/file-order.ts';
export { findingsAbout, groupFindings, subjectsOf } from './view/finding-badges.ts';
export { FIRST_PAGE, NEXT_PAGE } from './view/listed.ts';
export { findPieces, hasManyPieces, sortPieces } from './view/pieces.ts';
export type { Piece, PieceOrder } from './view/pieces.ts';
export { findReadingOrder } from './view/reading-order.ts';
export type { ReadingOrder } from './view/reading-order.ts';
export { findRegions } from './view/regions.ts';
export { carryViewFacts, rememberViewFacts, VIEW_FACTS } from './view/view-facts.ts';
export type { ViewFacts } from './view/view-facts.ts';
export type { Region } from './view/regions.ts';
export { enlargeTitle } from './view/large-title.ts';
export { NAME_FOLD_Y, NAME_PAD, NAME_SCALE, toNameCard, toNames } from './view/name-card.ts';
export type { Lens, LensKey } from './view/lens-key.ts';
export { heatOf, markView } from './view/marks.ts';
export type { CampMark, Grade, Heat, MarkOptions, Marks, Supposition } from './view/marks.ts';
export { FOLD_ROOM, FOOTER_HEIGHT, sizesOf } from './view/sizes.ts';
export type { Sizes } from './view/sizes.ts';
export { projectView } from './view/project-view.ts';
export { speakersOf, wordsOn } from './view/said.ts';
export { scopesBeside } from './view/scope.ts';
export { sourceLine } from './view/source-line.ts';
export { CARD_LIMIT } from './view/view.ts';
export type { Card, Detail, Filter, Focus, Fold, GraphView, ViewLine, ViewOptions } from './view/view.ts';

export { routeToReference } from './layout/across/route-to-reference.ts';
export { placeInLayers } from './layout/layers/choose-layers.ts';
export { placeView } from './layout/place-view.ts';
export type { PlaceOptions } from './layout/place-view.ts';
export type {
  Box,
  Placement,
  PlacementMemory,
  Point,
  PreviousPlacement,
  Reference,
  RememberedCase,
  Route,
} from './layout/placement.ts';

export { composePicture, MOST_DRAWN } from './render/compose-picture.ts';
export type { Picture, PictureRequest, PictureScope } from './render/compose-picture.ts';
export { composePages } from './render/compose-pages.ts';
export type { Pages, PagesRequest } from './render/compose-pages.ts';
export { regionColour } from './render/draw-regions.ts';
export { placeRegions } from './render/place-regions.ts';
export type { PlacedRegion, RegionName } from './render/place-regions.ts';
export { composeScene } from './render/compose-scene.ts';
export type { PictureOptions } from './render/compose-scene.ts';
export { drawFold, drawFrame, FOLD_PLACE, marksOf, wordsTop } from './render/draw-card.ts';
export type { CardMarks } from './render/draw-card.ts';
export type { FooterTarget } from './render/draw-told.ts';
export { drawReference, footerTargets } from './render/draw-told.ts';
export { fadeColour, GRADE_OPACITY } from './render/grades.ts';
export {
  AWAY_WORDS,
  FINDING_WORDS,
  HEAT_WORDS,
  KIND_NOTES,
  LINE_SIGNS,
  NO_TEXT,
  ROLE_WORDS,
  STATUS_WORDS,
  TOWARDS_WORDS,
} from './analysis/words/vocabulary.ts';
export { readHost, rowsOf, tellAway, toldOf } from './render/told.ts';
export type { AwayHost, AwayPart, ReferenceRow, Told } from './render/told.ts';
export { drawLegend } from './render/draw-legend.ts';
export { DERIVED_WIDTH, LINE_DASH, LINE_WIDTH, lineColour } from './render/draw-line.ts';
export type { FontName } from './render/fonts.ts';
export type { PictureSize } from './render/picture-size.ts';
export { largestScale, refuseSize, sizeAtScale } from './render/picture-size.ts';
export { MAX_PDF_SIDE, renderPdf } from './render/pdf.ts';
export type { PdfOptions, PdfPage } from './render/pdf.ts';
export { createTrimmer, embedFonts } from './render/embed-fonts.ts';
export type { EmbeddedFonts, SubsetterExports, TrimFont } from './render/embed-fonts.ts';
export { fontsOfScenes } from './render/scene-fonts.ts';
export type { Scene, Shape } from './render/scene.ts';
export { onSheet, onSmallestSheet, SHEET_NAMES } from './render/sheet.ts';
export type { Orientation, SheetName } from './render/sheet.ts';
export { renderFragment, renderSvg } from './render/svg.ts';
export { FONT_FAMILY, THEMES } from './render/theme.ts';
export type { Theme, ThemeName } from './render/theme.ts';

export type { Mark } from './formats/marks.ts';
export { findOwnWords, tellOwnWords } from './formats/own-words.ts';
export type { OwnWords } from './formats/own-words.ts';
export { applySplice, findSplice, readableText } from './model/text-change.ts';
export type { MapText, TextForm, TextSplice } from './model/types.ts';
export { bindText, listTextMarks } from './text-edit/bind-text.ts';
export type { BoundText } from './text-edit/match.ts';
export { followMap } from './text-edit/follow-map.ts';
export { mergeText } from './text-edit/merge.ts';
export type { Merged, Removed } from './text-edit/merge.ts';
export { EMPTY_GRAPH, readMapText } from './text-edit/read-text.ts';
export type { TextReading } from './text-edit/read-text.ts';
export { retypeWords } from './text-edit/retype-words.ts';
export type { Retyped } from './text-edit/retype-words.ts';
export { rewriteText } from './text-edit/rewrite.ts';
export type { MarkedMapText } from './text-edit/rewrite.ts';
export { saveMapText } from './text-edit/save-text.ts';
export { writeMapText } from './text-edit/write-text.ts';
