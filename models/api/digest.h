// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>

#include <array>
#include <memory>

namespace rollcall {

using Sha256 = std::array<unsigned char, 32>;

/// The digest of the data; empty when the crypto library has no SHA-256 (see selfTest()). Thread-safe.
bool sha256(QByteArrayView data, Sha256 &digest);
/// The same as 64 lower-case hexadecimal digits; empty on failure.
QByteArray sha256Hex(QByteArrayView data);

/// HMAC-SHA256 under one key, whose state is computed once. Thread-safe.
class HmacSha256
{
public:
    explicit HmacSha256(QByteArrayView key);
    HmacSha256(const HmacSha256 &) = delete;
    HmacSha256 &operator=(const HmacSha256 &) = delete;
    ~HmacSha256();

    bool sign(QByteArrayView data, Sha256 &mac) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Takes as long for any two inputs of one length, wherever they differ. Two empty inputs are not equal: a
/// signature that could not be computed must never match.
bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

void appendHex(QByteArray &out, const Sha256 &digest);

} // namespace rollcall
