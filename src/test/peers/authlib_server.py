"""OAuth 2 by Authlib: `/authorize` (a page where a person agrees or not), `/token` with every grant that Authlib knows,
`/device` with its page `/activate`, `/revoke`, `/register`, `/api/me`, and RFC 8414 metadata.

| client id      | authenticates by                                                         |
| -------------- | ------------------------------------------------------------------------ |
| `basic client` | client_secret_basic, `s3cr3t:+/&? %~`: Authlib takes both without decoding |
| `post`         | client_secret_post, `post-secret`                                        |
| `public`       | nothing                                                                  |
| `secret jwt`   | client_secret_jwt, HS256, `0123456789abcdef` three times                 |
| `key jwt`      | private_key_jwt, key `rs` of keys.json; also the issuer of assertions    |
| `curve jwt`    | private_key_jwt, key `es` of keys.json                                   |
| `edwards jwt`  | private_key_jwt, key `ed` of keys.json                                   |
| `steady`       | client_secret_post, `post-secret`: its refresh token stays               |
| `brief`        | client_secret_post, `post-secret`: no refresh token, no `expires_in`     |

All have the redirect URI `https://rp.example/cb` and the scopes `read` and `write`. A person is called ada, and her password
is `pässword`. Whoever registers shows `Bearer initial`. A refresh token that is used again takes its successors with it.
The folder in which this program is started gets `keys.json`: private JWKs by name. LIFE: seconds that a token lives (300).
"""

import html
import os

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

from authlib.common.security import generate_token
from authlib.common.urls import add_params_to_uri
from authlib.integrations.flask_oauth2 import AuthorizationServer, ResourceProtector, current_token
from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib_grants import ADA, ANSWERS, ASSERTION, CLIENTS, GRANTS, SCOPES, save_token
from authlib_grants import Assertion, Bearer, ClientAssertion, ClientCredentials, Code, Device, Password, Refresh
from authlib_grants import DeviceAuthorization, Registration, Revocation
from flask import Flask, jsonify, request
from werkzeug.serving import WSGIRequestHandler, make_server

app = Flask(__name__)
server = AuthorizationServer(app, CLIENTS.get, save_token)
server.scopes_supported = SCOPES
LIFE = int(os.environ.get("LIFE", "300"))
server.register_token_generator(
    "default",
    BearerTokenGenerator(
        lambda **_: generate_token(42),
        lambda **_: generate_token(48),
        lambda client, _grant_type: None if client.brief else LIFE,
    ),
)
server.register_client_auth_method(ASSERTION, lambda *asked: ClientAssertion(request.host_url + "token")(*asked))
server.register_grant(Code, [CodeChallenge(required=True)])
for grant in (Password, ClientCredentials, Refresh, Assertion, Device):
    server.register_grant(grant)
for endpoint in (DeviceAuthorization, Revocation, Registration):
    server.register_endpoint(endpoint)
protected = ResourceProtector()
protected.register_token_validator(Bearer())

PAGE = """<!doctype html><title>{title}</title>
<form method="post" action="{action}"><input name="login"><input type="submit" name="answer" value="agree"></form>
<a href="{action}&answer=cancel">Cancel</a>"""


def page(title):
    return PAGE.format(title=title, action=html.escape(request.full_path))


@app.route("/authorize", methods=["GET", "POST"])
def authorize():
    answer = request.args.get("answer") or request.form.get("answer")
    if answer is None:
        try:
            server.get_consent_grant(end_user=ADA)
        except OAuth2Error as error:
            return naming(server.handle_error_response(None, error))
        return page("Agree?")
    return naming(server.create_authorization_response(grant_user=ADA if answer == "agree" else None))


def naming(response):
    """The issuer in the callback (RFC 9207), which this Authlib does not know."""
    location = response.headers.get("Location")
    if location:
        response.headers["Location"] = add_params_to_uri(location, [("iss", issuer())])
    return response


@app.route("/token", methods=["POST"])
def token():
    return server.create_token_response()


@app.route("/device", methods=["POST"])
def device():
    return server.create_endpoint_response(DeviceAuthorization.ENDPOINT_NAME)


@app.route("/activate", methods=["GET", "POST"])
def activate():
    answer = request.args.get("answer") or request.form.get("answer")
    if answer is None:
        return page("Activate?")
    ANSWERS[request.args["user_code"]] = (ADA, answer == "agree")
    return "Done."


@app.route("/revoke", methods=["POST"])
def revoke():
    return server.create_endpoint_response(Revocation.ENDPOINT_NAME)


@app.route("/register", methods=["POST"])
def register():
    return server.create_endpoint_response(Registration.ENDPOINT_NAME)


@app.route("/api/me")
@protected("read")
def me():
    return jsonify(client=current_token.client.id, user=current_token.user, scope=current_token.get_scope())


@app.route("/api/write", methods=["POST"])
@protected("write")
def write():
    return jsonify(client=current_token.client.id)


@app.route("/.well-known/oauth-authorization-server")
def metadata():
    at = issuer()
    return jsonify(
        issuer=at,
        authorization_endpoint=f"{at}/authorize",
        token_endpoint=f"{at}/token",
        revocation_endpoint=f"{at}/revoke",
        registration_endpoint=f"{at}/register",
        device_authorization_endpoint=f"{at}/device",
        scopes_supported=SCOPES,
        response_types_supported=["code"],
        grant_types_supported=GRANTS,
        token_endpoint_auth_methods_supported=[
            *("client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt", "none")
        ],
        token_endpoint_auth_signing_alg_values_supported=["HS256", "RS256", "ES256", "EdDSA"],
        code_challenge_methods_supported=["S256", "plain"],
        authorization_response_iss_parameter_supported=True,
    )


def issuer():
    return request.host_url.rstrip("/")


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


web = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
print(f"ready {web.server_port}", flush=True)
web.serve_forever()
