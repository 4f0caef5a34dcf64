"""AWS Signature Version 4 in S3's flavour, verified by OpenStack Swift's s3api: header and presigned query.

200 when the signature (and a stated payload hash) is right, 403 when not; the answer holds Swift's own canonical request
and string to sign. Credentials AKIDEXAMPLE / wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY, region us-east-1.
"""

import json
from wsgiref.simple_server import WSGIRequestHandler, make_server

from swift.common.middleware.s3api import s3request
from swift.common.middleware.s3api.utils import Config

SECRETS = {"AKIDEXAMPLE": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}
CONFIG = Config(
    {
        "location": "us-east-1",
        "storage_domains": [],
        "force_swift_request_proxy_log": False,
        "dns_compliant_bucket_names": False,
        "allow_multipart_uploads": True,
        "allow_no_owner": False,
        "allowable_clock_skew": 900,
        "check_bucket_owner": False,
        "max_bucket_listing": 1000,
    }
)


class Handler(WSGIRequestHandler):
    def get_environ(self):
        # wsgiref decodes the path; what was signed is the path as it came.
        return {**super().get_environ(), "RAW_PATH_INFO": self.path.split("?")[0]}

    def log_message(self, *args):
        pass


def text(value):
    return value.decode("utf8", "replace") if isinstance(value, bytes) else value


def verify(environ):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    environ["CONTENT_LENGTH"] = str(length)
    environ.setdefault("swift.trans_id", "tx")
    request = s3request.get_request_class(environ, False)(environ, conf=CONFIG)
    valid = request.check_signature(SECRETS.get(request.access_key, "unknown"))
    reason = None
    if valid and length:
        try:
            request.environ["wsgi.input"].read(length)  # raises when the payload is not the one that was hashed
        except Exception as error:
            valid, reason = False, repr(error)
    canonical = request._canonical_request() if hasattr(request, "_canonical_request") else None
    return {
        "ok": valid,
        "reason": reason,
        "canonicalRequest": text(canonical),
        "stringToSign": text(request.string_to_sign),
    }


def application(environ, start_response):
    try:
        answer = verify(environ)
    except Exception as error:  # Swift answers by raising
        answer = {"ok": False, "reason": repr(error), "body": text(getattr(error, "body", b""))}
    start_response("200 OK" if answer["ok"] else "403 Forbidden", [("content-type", "application/json")])
    return [json.dumps(answer).encode()]


server = make_server("127.0.0.1", 0, application, handler_class=Handler)
print("ready", server.server_port, flush=True)
server.serve_forever()
