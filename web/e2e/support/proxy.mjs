// A proxy that every request of one browser context has to go through, whoever makes it: page,
// worker, or the browser on their behalf. Notes them all, and can cut the line.
import { createServer, request } from "node:http";

export async function startProxy() {
  const seen = [];
  const note = (address) => {
    if (!address.startsWith("blob:")) seen.push(address);
  };
  let offline = false;
  const server = createServer((asked, answer) => {
    note(asked.url);
    if (offline) return answer.destroy();
    const { method, headers } = asked;
    const onward = request(asked.url, { method, headers }, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  // https and web sockets ask for a tunnel. The page needs neither, so none is ever given.
  server.on("connect", (asked, socket) => {
    note(asked.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${server.address().port}`,
    /** The addresses asked for so far. */
    seen,
    note,
    goOffline: () => (offline = true),
    stop: () => server.closeAllConnections() ?? server.close(),
  };
}
