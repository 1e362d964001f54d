// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/durationtext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace rollcall {

QString durationText(Duration duration)
{
    using namespace std::chrono;
    const QLocale locale;
    const auto number = [&locale](auto count) { return locale.toString(static_cast<qlonglong>(count)); };
    const auto total = std::max(floor<seconds>(duration), seconds(0));
    const auto wholeDays = floor<days>(total);
    const auto wholeHours = floor<hours>(total - wholeDays);
    const auto wholeMinutes = floor<minutes>(total - wholeDays - wholeHours);
    if (wholeDays.count() > 0) {
        if (wholeHours.count() == 0)
            return QCoreApplication::translate("Duration", "%1 d", "days").arg(number(wholeDays.count()));
        return QCoreApplication::translate("Duration", "%1 d %2 h", "days and hours")
            .arg(number(wholeDays.count()), number(wholeHours.count()));
    }
    if (wholeHours.count() > 0) {
        if (wholeMinutes.count() == 0)
            return QCoreApplication::translate("Duration", "%1 h", "hours").arg(number(wholeHours.count()));
        return QCoreApplication::translate("Duration", "%1 h %2 min", "hours and minutes")
            .arg(number(wholeHours.count()), number(wholeMinutes.count()));
    }
    if (wholeMinutes.count() > 0)
        return QCoreApplication::translate("Duration", "%1 min", "minutes").arg(number(wholeMinutes.count()));
    return QCoreApplication::translate("Duration", "%1 s", "seconds").arg(number(total.count()));
}

QString wholeMinutesText(Duration duration)
{
    return duration < std::chrono::minutes(1) ? QCoreApplication::translate("Duration", "under 1 min")
                                              : durationText(duration);
}

} // namespace rollcall
