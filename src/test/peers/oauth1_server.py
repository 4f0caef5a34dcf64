"""An OAuth 1.0a resource (RFC 5849) guarded by oauthlib: 200 when the signature is right, 401 when not or seen before.

Client 9djdj82h48djs9d2 / j49sk3j29djd, token kkk9d7dh3k39sjv7 / dh893hdasih9 (the RFC's own). Client rsa1 signs with the
private key that this program writes to rsa1.pem in the folder it is started in. PLAINTEXT is allowed without TLS.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from string import ascii_letters, digits

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from oauthlib.oauth1 import RequestValidator, SignatureOnlyEndpoint

CLIENTS = {"9djdj82h48djs9d2": "j49sk3j29djd", "rsa1": ""}
TOKENS = {"kkk9d7dh3k39sjv7": "dh893hdasih9"}

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
    dummy_client = dummy_access_token = "dummy"

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


endpoint = SignatureOnlyEndpoint(Validator())


class Resource(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length).decode("latin1") if length else None
        uri = f"http://{self.headers['host']}{self.path}"
        reason, log = None, None
        try:
            valid, request = endpoint.validate_request(uri, self.command, body, dict(self.headers))
            log = getattr(request, "validator_log", None)
        except Exception as error:  # whatever the library refuses is an answer, not an accident
            valid, reason = False, repr(error)
        answer = json.dumps({"ok": bool(valid), "reason": reason, "log": log}).encode()
        self.send_response(200 if valid else 401)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Resource)
print("ready", server.server_port, flush=True)
server.serve_forever()
