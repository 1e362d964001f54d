// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/credentials.h"

#include <QtCore/qdebug.h>
#include <QtCore/qurl.h>

namespace rollcall {

QDebug operator<<(QDebug debug, const Credentials &credentials)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Credentials(" << credentials.accessKeyId.constData() << ')';
    return debug;
}

QString withoutSecrets(QString text, const Credentials &credentials)
{
    for (const QByteArray &secret : {credentials.secretAccessKey, credentials.sessionToken}) {
        if (secret.isEmpty())
            continue;
        text.replace(QString::fromUtf8(secret), QStringLiteral("***"));
        text.replace(QString::fromLatin1(secret.toPercentEncoding()), QStringLiteral("***"));
    }
    return text;
}

} // namespace rollcall
