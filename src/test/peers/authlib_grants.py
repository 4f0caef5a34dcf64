"""What Authlib leaves to those who use it: where clients, codes and tokens are kept, and what each grant asks of that."""

import json
import time

from authlib.jose import ECKey, OKPKey, RSAKey
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin, grants, scope_to_list
from authlib.oauth2.rfc6749.util import list_to_scope
from authlib.oauth2.rfc6750 import BearerTokenValidator
from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion, JWTBearerGrant
from authlib.oauth2.rfc7591 import ClientRegistrationEndpoint
from authlib.oauth2.rfc8628 import DeviceAuthorizationEndpoint, DeviceCodeGrant, DeviceCredentialDict
from flask import request

CALLBACK = "https://rp.example/cb"
ADA = "ada"
PASSWORD = "pässword"
SCOPES = ["read", "write"]
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code"
GRANTS = ["authorization_code", "client_credentials", "password", "refresh_token", JWT_BEARER, DEVICE_CODE]
ASSERTION = JWTBearerClientAssertion.CLIENT_AUTH_METHOD
METHODS = ["client_secret_basic", "client_secret_post", ASSERTION, "none"]

keys = {
    "rs": RSAKey.generate_key(2048, is_private=True),
    "es": ECKey.generate_key("P-256", is_private=True),
    "ed": OKPKey.generate_key("Ed25519", is_private=True),
}
with open("keys.json", "w", encoding="utf-8") as file:
    json.dump({name: key.as_dict(is_private=True) for name, key in keys.items()}, file)


class Client(ClientMixin):
    def __init__(self, method, secret="", key=None, steady=False, brief=False, redirect_uris=(CALLBACK,)):
        self.id = self.name = ""
        self.method, self.secret, self.key, self.redirect_uris = method, secret, key, redirect_uris
        self.steady, self.brief = steady, brief

    def get_client_id(self):
        return self.id

    def get_default_redirect_uri(self):
        return self.redirect_uris[0]

    def get_allowed_scope(self, scope):
        return list_to_scope([each for each in scope_to_list(scope) if each in SCOPES])

    def check_redirect_uri(self, redirect_uri):
        return redirect_uri in self.redirect_uris

    def check_client_secret(self, client_secret):
        return client_secret == self.secret

    def check_endpoint_auth_method(self, method, endpoint):
        return self.method == method

    def check_response_type(self, response_type):
        return response_type == "code"

    def check_grant_type(self, grant_type):
        return grant_type in GRANTS and not (self.brief and grant_type == "refresh_token")


CLIENTS = {
    "basic client": Client("client_secret_basic", "s3cr3t:+/&? %~"),
    "post": Client("client_secret_post", "post-secret"),
    "public": Client("none"),
    "secret jwt": Client(ASSERTION, "0123456789abcdef" * 3),
    "key jwt": Client(ASSERTION, key=keys["rs"]),
    "curve jwt": Client(ASSERTION, key=keys["es"]),
    "edwards jwt": Client(ASSERTION, key=keys["ed"]),
    "steady": Client("client_secret_post", "post-secret", steady=True),
    "brief": Client("client_secret_post", "post-secret", brief=True),
}
for client_id, client in CLIENTS.items():
    client.id = client_id


class Token(TokenMixin):
    def __init__(self, values, client, user):
        self.values, self.client, self.user = values, client, user
        self.issued, self.revoked, self.used = time.time(), False, False
        self.family = [self]

    def check_client(self, client):
        return self.client.id == client.id

    def get_scope(self):
        return self.values.get("scope", "")

    def get_expires_in(self):
        return self.values.get("expires_in", 0)

    def is_expired(self):
        return bool(self.get_expires_in()) and self.issued + self.get_expires_in() < time.time()

    def is_revoked(self):
        return self.revoked


TOKENS, CODES, DEVICES, ANSWERS, SEEN = [], {}, {}, {}, set()


def token_of(kind, value):
    return next((token for token in TOKENS if token.values.get(kind) == value), None)


def save_token(values, asked):
    token = Token(values, asked.client, asked.user)
    if isinstance(asked.credential, Token):
        token.family = asked.credential.family
        token.family.append(token)
    TOKENS.append(token)


class Code(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def save_authorization_code(self, code, request):
        asked = request.data
        CODES[code] = Issued(
            code=code,
            client_id=request.client.id,
            redirect_uri=request.redirect_uri,
            scope=request.scope or "",
            user=request.user,
            code_challenge=asked.get("code_challenge"),
            code_challenge_method=asked.get("code_challenge_method"),
        )

    def query_authorization_code(self, code, client):
        issued = CODES.get(code)
        return issued if issued and issued.client_id == client.id else None

    def delete_authorization_code(self, authorization_code):
        del CODES[authorization_code.code]

    def authenticate_user(self, authorization_code):
        return authorization_code.user


class Issued:
    def __init__(self, **known):
        self.__dict__.update(known)

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope


class Password(grants.ResourceOwnerPasswordCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def authenticate_user(self, username, password):
        return ADA if (username, password) == (ADA, PASSWORD) else None


class ClientCredentials(grants.ClientCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS


class Refresh(grants.RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    @property
    def INCLUDE_NEW_REFRESH_TOKEN(self):
        return not self.request.client.steady

    def authenticate_refresh_token(self, refresh_token):
        token = token_of("refresh_token", refresh_token)
        if token and token.used:
            for each in token.family:
                each.revoked = True
        return token if token and not token.revoked else None

    def authenticate_user(self, credential):
        return credential.user

    def revoke_old_credential(self, credential):
        credential.used = not credential.client.steady


class Assertion(JWTBearerGrant):
    def resolve_issuer_client(self, issuer):
        return CLIENTS[issuer]

    def resolve_client_key(self, client, headers, payload):
        return client.key

    def authenticate_user(self, subject):
        return subject if subject in (ADA, "key jwt") else None

    def has_granted_permission(self, client, user):
        return True


class Device(DeviceCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def query_device_credential(self, device_code):
        return DEVICES.get(device_code)

    def query_user_grant(self, user_code):
        return ANSWERS.get(user_code)

    def should_slow_down(self, credential):
        too_soon = time.time() - credential.get("asked", 0) < credential["interval"]
        credential["asked"] = time.time()
        return too_soon


class DeviceAuthorization(DeviceAuthorizationEndpoint):
    CLIENT_AUTH_METHODS = METHODS
    INTERVAL = 1

    def get_verification_uri(self):
        return request.host_url + "activate"

    def save_device_credential(self, client_id, scope, data):
        DEVICES[data["device_code"]] = DeviceCredentialDict({"client_id": client_id, "scope": scope or "", **data})


class Revocation(RevocationEndpoint):
    CLIENT_AUTH_METHODS = METHODS

    def query_token(self, token_string, token_type_hint):
        return token_of("refresh_token", token_string) or token_of("access_token", token_string)

    def revoke_token(self, token, request):
        token.revoked = True


class Registration(ClientRegistrationEndpoint):
    def authenticate_token(self, request):
        return request.headers.get("Authorization") == "Bearer initial"

    def get_server_metadata(self):
        return {"token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"]}

    def save_client(self, client_info, client_metadata, request):
        registered = Client(client_metadata["token_endpoint_auth_method"], client_info["client_secret"])
        registered.id = client_info["client_id"]
        registered.redirect_uris = client_metadata.get("redirect_uris", [])
        CLIENTS[registered.id] = registered
        return registered


class ClientAssertion(JWTBearerClientAssertion):
    def validate_jti(self, claims, jti):
        fresh = jti not in SEEN
        SEEN.add(jti)
        return fresh

    def resolve_client_public_key(self, client, headers):
        return client.key or client.secret


class Bearer(BearerTokenValidator):
    def authenticate_token(self, token_string):
        return token_of("access_token", token_string)
