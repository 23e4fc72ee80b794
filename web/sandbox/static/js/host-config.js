// How Teams dresses a card. The colours are CSS variables (css/tokens.css has them for light and
// for dark), so that a change of theme needs no new drawing and keeps what was filled in.

const tint = (name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });
const TEXT = {
  default: tint("text"),
  dark: tint("text"),
  light: tint("text"),
  accent: tint("accent"),
  good: tint("good"),
  warning: tint("warning"),
  attention: tint("attention"),
};
const box = (name) => ({ backgroundColor: `var(--card-${name}-back)`, borderColor: "transparent", foregroundColors: TEXT });

export const hostConfig = {
  fontFamily: "var(--font)",
  fontTypes: {
    default: { fontFamily: "var(--font)" },
    monospace: { fontFamily: "var(--font-code)" },
  },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--card-line)" },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: box("default"),
    emphasis: box("emphasis"),
    accent: box("accent"),
    good: box("good"),
    warning: box("warning"),
    attention: box("attention"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "Bolder", color: "Default", size: "Default", suffix: " *", suffixColor: "Attention" },
      optionalInputs: { weight: "Bolder", color: "Default", size: "Default" },
    },
    errorMessage: { spacing: "small", weight: "Default", color: "Attention", size: "Small" },
  },
  actions: {
    maxActions: 6,
    spacing: "Default",
    buttonSpacing: 8,
    showCard: { actionMode: "Inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "Horizontal",
    actionAlignment: "Left",
    iconPlacement: "LeftOfTitle",
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "Medium", maxImageHeight: 100 },
  factSet: {
    title: { size: "Default", color: "Default", isSubtle: false, weight: "Bolder", wrap: true, maxWidth: 150 },
    value: { size: "Default", color: "Default", isSubtle: false, weight: "Default", wrap: true },
    spacing: 12,
  },
};
