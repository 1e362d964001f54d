// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/ctltext.h"

#include "models/export/texttable.h"

#include <QtCore/qstringlist.h>

namespace rollcall {

QString failureText(const Failure &failure)
{
    // The service's own words are somebody else's: they must not move the cursor.
    QString text = withoutControls(failure.message).trimmed();
    if (text.isEmpty())
        text = CtlText::tr("The call failed");
    QStringList facts;
    if (!failure.code.isEmpty() && !text.contains(failure.code))
        facts += withoutControls(failure.code);
    if (failure.httpStatus > 0)
        facts += CtlText::tr("HTTP status %1").arg(failure.httpStatus);
    if (!failure.requestId.isEmpty() && !text.contains(failure.requestId))
        facts += CtlText::tr("request id %1").arg(withoutControls(failure.requestId));
    if (!facts.isEmpty()) {
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        text += QStringLiteral(" (%1)").arg(facts.join(QStringLiteral(", ")));
    }
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char('?')))
        text += QLatin1Char('.');
    return text;
}

} // namespace rollcall
