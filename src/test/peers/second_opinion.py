"""What software that this project did not write makes of requests and challenges: one question in JSON on each line of the
input, one answer on each line of the output.

`{"oauth1": {method, uri, headers, body, clientSecret, tokenSecret}}`: oauthlib's signature base string of a signed request,
whether its signature is right, and its parameters of the protocol.

`{"digest": {challenge, method, uri, username, password, cnonce, count}}`: `response` as urllib computes it for that use of the
nonce, with the hash that the challenge names, and the target that it covers.
"""

import base64
import hashlib
import json
import re
import sys
import urllib.request
from types import SimpleNamespace
from urllib.parse import urlsplit


def oauth1(asked):
    from oauthlib.oauth1.rfc5849 import signature

    uri, method, headers = asked["uri"], asked["method"], dict(asked["headers"])
    form = headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
    collected = signature.collect_parameters(
        uri_query=urlsplit(uri).query,
        body=base64.b64decode(asked["body"]).decode() if form else [],
        headers=headers,
        exclude_oauth_signature=False,
    )
    parameters = [(name, value) for name, value in collected if name != "oauth_signature"]
    protocol = dict(pair for pair in parameters if pair[0].startswith("oauth_"))
    base = signature.signature_base_string(
        method, signature.base_string_uri(uri), signature.normalize_parameters(parameters)
    )
    request = SimpleNamespace(
        http_method=method,
        uri=uri,
        headers=headers,
        params=parameters,
        signature=dict(collected)["oauth_signature"],
    )
    name = protocol["oauth_signature_method"].lower().replace("-", "_")
    verify = getattr(signature, f"verify_{name}")
    return {
        "base": base,
        "right": verify(request, asked["clientSecret"], asked["tokenSecret"]),
        "protocol": protocol,
    }


class Digest(urllib.request.AbstractDigestAuthHandler):
    def get_cnonce(self, nonce):
        return self.cnonce

    def get_algorithm_impls(self, algorithm):
        name = {"MD5": "md5", "SHA-256": "sha256", "SHA-512-256": "sha512_256"}[algorithm]

        def hashed(text):
            return hashlib.new(name, text.encode()).hexdigest()

        return hashed, lambda secret, text: hashed(f"{secret}:{text}")


def digest(asked):
    handler = Digest()
    handler.cnonce = asked["cnonce"]
    request = urllib.request.Request(asked["uri"], method=asked["method"])
    handler.passwd.find_user_password = lambda realm, uri: (asked["username"], asked["password"])
    challenge = urllib.request.parse_keqv_list(urllib.request.parse_http_list(asked["challenge"]))
    answer = ""
    for _ in range(asked["count"]):
        answer = handler.get_authorization(request, challenge)
    # urllib does not escape what it puts between quotes: not to be read back as a list.
    return {"response": re.search('response="([0-9a-f]+)"', answer)[1], "uri": request.selector}


for line in sys.stdin:
    [(question, asked)] = json.loads(line).items()
    print(json.dumps({"oauth1": oauth1, "digest": digest}[question](asked)), flush=True)
