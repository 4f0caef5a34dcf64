"""Digest by two frameworks: below /cherry/ by CherryPy, which says `charset="UTF-8"`; below /session/ and /once/ by
Flask-HTTPAuth, which keeps the nonce in a session, or accepts each one once and never says `stale`.

Users: Mufasa / Circle of Life, Jäsøn Doe / Secret, or not?
"""

import secrets

import cherrypy
from cherrypy.lib import auth_digest
from flask import Flask
from flask_httpauth import HTTPDigestAuth
from werkzeug.serving import make_server

USERS = {"Mufasa": "Circle of Life", "Jäsøn Doe": "Secret, or not?"}


class Cherry:
    @cherrypy.expose
    def default(self, *path, **query):
        return "ok"


def flask(name, auth):
    app = Flask(name)
    app.secret_key = secrets.token_hex(16)
    auth.get_password(USERS.get)

    @app.route("/<path:path>", methods=["GET", "POST"])
    @auth.login_required
    def any_page(path):
        return "ok"

    return app


once = HTTPDigestAuth()
unused = set()


@once.generate_nonce
def new_nonce():
    nonce = secrets.token_hex(16)
    unused.add(nonce)
    return nonce


@once.verify_nonce
def use_nonce(nonce):
    # One call, which no other thread can come between.
    try:
        unused.remove(nonce)
        return True
    except KeyError:
        return False


once.generate_opaque(lambda: "always the same")
once.verify_opaque(lambda opaque: opaque == "always the same")

cherrypy.tree.mount(Cherry(), "/cherry", {
    "/": {
        "tools.auth_digest.on": True,
        "tools.auth_digest.realm": "cherry",
        "tools.auth_digest.get_ha1": auth_digest.get_ha1_dict_plain(USERS),
        "tools.auth_digest.key": secrets.token_hex(16),
        "tools.auth_digest.accept_charset": "UTF-8",
    }
})
cherrypy.tree.graft(flask("session", HTTPDigestAuth()), "/session")
cherrypy.tree.graft(flask("once", once), "/once")
cherrypy.config.update({"environment": "embedded", "log.screen": False})
cherrypy.server.unsubscribe()
cherrypy.engine.start()
server = make_server("127.0.0.1", 0, cherrypy.tree, threaded=True)
print("ready", server.port, flush=True)
server.serve_forever()
