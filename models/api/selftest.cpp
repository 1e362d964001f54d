// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/selftest.h"

#include "models/api/sigv4.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

// FIPS 180-2, appendix B.1.
constexpr QByteArrayView digestOfAbc("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

// The worked example of AWS's Signature Version 4 documentation: its string to sign, key and signature.
constexpr QByteArrayView exampleSecret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
constexpr QByteArrayView
    exampleStringToSign("AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\n"
                        "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
constexpr QByteArrayView exampleSignature("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");

} // namespace

Result<void> selfTest()
{
    const sigv4::Scope scope{QByteArrayLiteral("20150830"), QByteArrayLiteral("us-east-1"),
                             QByteArrayLiteral("iam")};
    sigv4::KeyCache keys;
    const auto key = keys.key(exampleSecret, scope);
    if (sha256Hex("abc") == digestOfAbc && key &&
        sigv4::signature(*key, exampleStringToSign) == exampleSignature)
        return {};
    return Failure{FailureKind::Input,
                   {},
                   QCoreApplication::translate(
                       "SelfTest", "The crypto library (OpenSSL) computes wrong signatures or has no "
                                   "SHA-256, so no request can be signed. Check the installation of "
                                   "OpenSSL and its configuration file."),
                   {},
                   0,
                   {}};
}

} // namespace rollcall
