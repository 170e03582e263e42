// Old workbooks are encrypted in ways that OpenSSL has and advises against.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/rc4.h>
