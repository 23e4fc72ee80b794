// Markdown as Teams shows it: no HTML, no headings, no tables; cards know less than messages.
import MarkdownIt from "../vendor/markdown-it.min.mjs";

const NEVER = ["table", "heading", "lheading", "hr", "image", "html_block", "html_inline", "reference"];
const NOT_IN_CARDS = ["code", "fence", "blockquote", "backticks", "strikethrough", "autolink"];

const inMessages = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable(NEVER);
const inCards = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([...NEVER, ...NOT_IN_CARDS]);

for (const markdown of [inMessages, inCards]) {
  const plain = (tokens, index, options, _env, self) => self.renderToken(tokens, index, options);
  markdown.renderer.rules.link_open = (tokens, index, ...rest) => {
    tokens[index].attrSet("target", "_blank");
    tokens[index].attrSet("rel", "noopener noreferrer");
    return plain(tokens, index, ...rest);
  };
}

export const messageHtml = (text) => inMessages.render(text);
export const cardHtml = (text) => inCards.render(text);
