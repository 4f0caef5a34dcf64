"""httpbin: /digest-auth/{qop}/{user}/{password}/{algorithm}/{stale after}, /basic-auth/{user}/{password}, /bearer."""

from httpbin import app
from werkzeug.serving import make_server

server = make_server("127.0.0.1", 0, app, threaded=True)
print("ready", server.port, flush=True)
server.serve_forever()
