// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/digest.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <mutex>

namespace rollcall {

namespace {

struct Free
{
    void operator()(EVP_MD *md) const { EVP_MD_free(md); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// Each implicit fetch searches the providers anew and costs more than the digest of a request.
const EVP_MD *sha256Algorithm()
{
    static const Owned<EVP_MD> fetched(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return fetched.get();
}

EVP_MAC *hmacAlgorithm()
{
    static const Owned<EVP_MAC> fetched(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    return fetched.get();
}

EVP_MD_CTX *threadContext()
{
    thread_local const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return context.get();
}

const unsigned char *bytes(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

} // namespace

struct HmacSha256::State
{
    std::mutex mutex;
    Owned<EVP_MAC_CTX> context;
};

bool sha256(QByteArrayView data, Sha256 &digest)
{
    const EVP_MD *algorithm = sha256Algorithm();
    EVP_MD_CTX *context = threadContext();
    unsigned int size = 0;
    return algorithm != nullptr && context != nullptr &&
           EVP_DigestInit_ex2(context, algorithm, nullptr) == 1 &&
           EVP_DigestUpdate(context, data.data(), static_cast<size_t>(data.size())) == 1 &&
           EVP_DigestFinal_ex(context, digest.data(), &size) == 1 && size == digest.size();
}

QByteArray sha256Hex(QByteArrayView data)
{
    Sha256 digest;
    QByteArray hex;
    if (sha256(data, digest))
        appendHex(hex, digest);
    return hex;
}

HmacSha256::HmacSha256(QByteArrayView key)
    : m_state(std::make_unique<State>())
{
    EVP_MAC *algorithm = hmacAlgorithm();
    if (algorithm == nullptr)
        return;
    m_state->context.reset(EVP_MAC_CTX_new(algorithm));
    char digestName[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName, 0),
                                     OSSL_PARAM_construct_end()};
    // A null key means "keep the key" to OpenSSL, so an empty one must still point somewhere.
    const unsigned char *keyBytes = key.isEmpty() ? reinterpret_cast<const unsigned char *>("") : bytes(key);
    if (m_state->context &&
        EVP_MAC_init(m_state->context.get(), keyBytes, static_cast<size_t>(key.size()), parameters) != 1)
        m_state->context.reset();
}

HmacSha256::~HmacSha256() = default;

bool HmacSha256::sign(QByteArrayView data, Sha256 &mac) const
{
    // Starting over without a key returns to the state after the key, at a third of the cost of a copy.
    const std::scoped_lock lock(m_state->mutex);
    EVP_MAC_CTX *context = m_state->context.get();
    size_t size = 0;
    return context != nullptr && EVP_MAC_init(context, nullptr, 0, nullptr) == 1 &&
           EVP_MAC_update(context, bytes(data), static_cast<size_t>(data.size())) == 1 &&
           EVP_MAC_final(context, mac.data(), &size, mac.size()) == 1 && size == mac.size();
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    return !a.isEmpty() && a.size() == b.size() &&
           CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

void appendHex(QByteArray &out, const Sha256 &digest)
{
    constexpr char digits[] = "0123456789abcdef";
    const qsizetype start = out.size();
    out.resize(start + qsizetype(2 * digest.size()));
    char *to = out.data() + start;
    for (const unsigned char byte : digest) {
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 0xf];
    }
}

} // namespace rollcall
