// Loaded before a program: it listens on 127.0.0.1 only, answers only what was meant for
// this machine, and reaches nothing else, nor do its pages. The Playground itself listens
// on all interfaces.
const http = require("node:http");
const net = require("node:net");

const HOME = "127.0.0.1";
const HOMES = new Set([HOME, "localhost", "::1", "[::1]"]);
const PAGES = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
const { listen } = net.Server.prototype;
const { connect } = net.Socket.prototype;
const { emit } = http.Server.prototype;

net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === "object") {
    return listen.call(this, first.path ? first : { ...first, host: HOME }, ...rest);
  }
  if (typeof first === "string" && !/^\d*$/.test(first)) return listen.call(this, first, ...rest); // a pipe
  const done = [first, ...rest].find((one) => typeof one === "function");
  return listen.call(this, { port: typeof first === "function" ? 0 : Number(first) || 0, host: HOME }, done);
};

net.Socket.prototype.connect = function (...args) {
  const given = Array.isArray(args[0]) ? args[0][0] : args[0];
  const options = typeof given === "object" ? given : { port: given, host: args[1] };
  const host = typeof options.host === "string" ? options.host : "localhost";
  if (options.path === undefined && !HOMES.has(host)) {
    process.nextTick(() => this.destroy(new Error(`${host} is not this machine`)));
    return this;
  }
  return connect.apply(this, args);
};

http.Server.prototype.emit = function (event, request, answer, ...rest) {
  if ((event !== "request" && event !== "upgrade") || isOurs(request)) {
    if (event === "request") answer.setHeader("Content-Security-Policy", PAGES);
    return emit.call(this, event, request, answer, ...rest);
  }
  if (event === "upgrade") answer.destroy();
  else answer.writeHead(403).end("Only from this machine, please.");
  return true;
};

// A foreign page may lead its own name to this machine, or send a form here.
function isOurs({ headers, socket }) {
  const ours = [...HOMES].map((host) => `${host}:${socket.localPort}`);
  const { host = "", origin } = headers;
  return ours.includes(host.toLowerCase()) && (!origin || ours.some((one) => origin === `http://${one}`));
}
