"""OAuth 1.0a (RFC 5849) by oauthlib: a resource, 200 when the signature is right, 401 when not or seen before; and the three
endpoints of redirection-based authorization, `/initiate`, `/authorize` (where everybody agrees) and `/token`.

What vendors add: after `/idle` no token works until it is renewed, by `/renew` as it is, by `/rotate` for another one (either
signed with it); `/revoke` takes it away; `/xauth` gives one to a client that sends `x_auth_username` ada and her password.

Client 9djdj82h48djs9d2 / j49sk3j29djd, token kkk9d7dh3k39sjv7 / dh893hdasih9 (the RFC's own). Client rsa1 signs with the
private key that this program writes to rsa1.pem in the folder it is started in. PLAINTEXT is allowed without TLS.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from string import ascii_letters, digits
from urllib.parse import parse_qsl, urlencode

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from oauthlib.common import generate_token
from oauthlib.oauth1 import RequestValidator, SignatureOnlyEndpoint, WebApplicationServer

CLIENTS = {"9djdj82h48djs9d2": "j49sk3j29djd", "rsa1": ""}
TOKENS = {"kkk9d7dh3k39sjv7": "dh893hdasih9"}
# Temporary credentials: secret, callback, verifier.
TEMPORARY = {}
IDLE = set()

key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = (
    key.public_key()
    .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    .decode()
)
with open("rsa1.pem", "wb") as file:
    pkcs8 = serialization.PrivateFormat.PKCS8
    file.write(key.private_bytes(serialization.Encoding.PEM, pkcs8, serialization.NoEncryption()))


class Validator(RequestValidator):
    enforce_ssl = False
    safe_characters = set(ascii_letters + digits + "-._~")
    client_key_length = request_token_length = access_token_length = (1, 64)
    nonce_length = (3, 64)
    allowed_signature_methods = (
        *("HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512"),
        *("RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT"),
    )
    dummy_client = dummy_access_token = dummy_request_token = "dummy"

    def __init__(self):
        super().__init__()
        self.seen = set()

    def validate_client_key(self, client_key, request):
        return client_key in CLIENTS

    def validate_access_token(self, client_key, token, request):
        return token in TOKENS

    def get_client_secret(self, client_key, request):
        return CLIENTS.get(client_key, "dummy")

    def get_access_token_secret(self, client_key, token, request):
        return TOKENS.get(token, "dummy")

    def get_rsa_key(self, client_key, request):
        return PUBLIC

    def validate_timestamp_and_nonce(self, client_key, timestamp, nonce, request, request_token=None, access_token=None):
        used = (client_key, timestamp, nonce)
        fresh = used not in self.seen
        self.seen.add(used)
        return fresh

    # What follows serves redirection-based authorization; realms are not told apart.
    def get_default_realms(self, client_key, request):
        return []

    def get_realms(self, token, request):
        return []

    def validate_requested_realms(self, client_key, realms, request):
        return True

    def validate_realms(self, client_key, token, request, uri=None, realms=None):
        return True

    def verify_realms(self, token, realms, request):
        return True

    def validate_redirect_uri(self, client_key, redirect_uri, request):
        return True

    def save_request_token(self, token, request):
        TEMPORARY[token["oauth_token"]] = {"secret": token["oauth_token_secret"], "callback": request.redirect_uri}

    def validate_request_token(self, client_key, token, request):
        return token in TEMPORARY

    def verify_request_token(self, token, request):
        return token in TEMPORARY

    def get_request_token_secret(self, client_key, token, request):
        return TEMPORARY.get(token, {}).get("secret", "dummy")

    def get_redirect_uri(self, token, request):
        return TEMPORARY[token]["callback"]

    def save_verifier(self, token, verifier, request):
        TEMPORARY[token]["verifier"] = verifier["oauth_verifier"]

    def validate_verifier(self, client_key, token, verifier, request):
        return TEMPORARY.get(token, {}).get("verifier") == verifier

    def invalidate_request_token(self, client_key, request_token, request):
        TEMPORARY.pop(request_token, None)

    def save_access_token(self, token, request):
        TOKENS[token["oauth_token"]] = token["oauth_token_secret"]


validator = Validator()
endpoint = SignatureOnlyEndpoint(validator)
authorization = WebApplicationServer(validator)
ENDPOINTS = {
    "/initiate": authorization.create_request_token_response,
    "/authorize": lambda *request: authorization.create_authorization_response(*request, realms=[]),
    "/token": authorization.create_access_token_response,
}


TEXT = {"content-type": "text/plain"}


def given():
    token, secret = generate_token(), generate_token()
    TOKENS[token] = secret
    return 200, TEXT, urlencode({"oauth_token": token, "oauth_token_secret": secret}).encode()


def renew(token, form):
    IDLE.discard(token)
    return 200, TEXT, b"Access Token has been renewed"


def rotate(token, form):
    TOKENS.pop(token, None)
    return given()


def revoke(token, form):
    TOKENS.pop(token, None)
    return 200, TEXT, b"Revoked Access Token"


def xauth(token, form):
    if (token, form.get("x_auth_username"), form.get("x_auth_password")) == (None, "ada", "her password"):
        return given()
    return 401, TEXT, b"oauth_problem=permission_denied"


EXTENSIONS = {"/renew": renew, "/rotate": rotate, "/revoke": revoke, "/xauth": xauth}


class Resource(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length).decode("latin1") if length else None
        uri = f"http://{self.headers['host']}{self.path}"
        known = ENDPOINTS.get(self.path.split("?")[0])
        if known is not None:
            headers, answer, status = known(uri, self.command, body, dict(self.headers))
            return self.send(status, headers, (answer or "").encode())
        reason, log = None, None
        try:
            valid, request = endpoint.validate_request(uri, self.command, body, dict(self.headers))
            log = getattr(request, "validator_log", None)
        except Exception as error:  # whatever the library refuses is an answer, not an accident
            valid, reason = False, repr(error)
        path = self.path.split("?")[0]
        if path == "/idle":
            IDLE.update(TOKENS)
            return self.send(200, {}, b"")
        if valid and path in EXTENSIONS:
            return self.send(*EXTENSIONS[path](request.resource_owner_key, dict(parse_qsl(body or ""))))
        if valid and request.resource_owner_key in IDLE:
            valid, reason = False, "the token is idle"
        answer = json.dumps({"ok": bool(valid), "reason": reason, "log": log}).encode()
        self.send(200 if valid else 401, {"content-type": "application/json"}, answer)

    def send(self, status, headers, answer):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Resource)
print("ready", server.server_port, flush=True)
server.serve_forever()
