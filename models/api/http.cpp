// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/http.h"

#include <QtCore/qlocale.h>

namespace rollcall {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

std::optional<Instant> parseHttpDate(QByteArrayView text)
{
    // Any locale of the user's own would want the day and month in its language.
    QDateTime parsed = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                               QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!parsed.isValid())
        return std::nullopt;
    parsed.setTimeSpec(Qt::UTC);
    return fromDateTime(parsed);
}

} // namespace rollcall
