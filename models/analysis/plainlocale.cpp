// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/plainlocale.h"

#include <QtCore/qprocess.h>

namespace rollcall {

bool hasPlainLocale(const QProcessEnvironment &environment)
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = environment.value(QString::fromLatin1(name));
        if (value.isEmpty())
            continue;
        const QString locale = value.section(QLatin1Char('.'), 0, 0);
        return locale == QLatin1StringView("C") || locale == QLatin1StringView("POSIX");
    }
    return true;
}

} // namespace rollcall
